// Dates written out for a reader: the few shapes that the calendar functions of the law language have in a graph.

import type { Node } from "../../node.ts";
import { COMPARISON, WORD, type Write, type Written } from "./condition-text.ts";
import type { Words } from "./words.ts";

/** Working days between two dates, and a date moved to a working day; null when the node is neither. */
export function calendarText(node: Node, write: Write, say: Words): Written | null {
  const [a, b] = node.args;
  if (isCalendar(node, "workdayAt") && a !== undefined) return workdaysAfterText(a, write, say);
  if (a === undefined || b === undefined) return null;
  if (node.op === "subtract" && isCalendar(a, "workdayNumber") && isCalendar(b, "workdayNumber")) {
    const [to, from] = [a.args[0], b.args[0]];
    if (to === undefined || from === undefined) return null;
    return { text: say.workdaysFrom(write(from), write(to)), strength: COMPARISON };
  }
  if (node.op === "greatest" && isCalendar(a, "workdayAt")) {
    return { text: say.workdayOnOrAfter(write(b)), strength: WORD };
  }
  return null;
}

/** The n-th working day after a date stands in the graph as the working day whose number is so much higher. */
function workdaysAfterText({ op, args: [counted, number] }: Node, write: Write, say: Words): Written | null {
  const [date] = counted?.args ?? [];
  if (op !== "add" || counted === undefined || number === undefined || date === undefined) return null;
  if (!isCalendar(counted, "workdayNumber")) return null;
  return { text: say.workdaysAfter(write(date), write(number)), strength: WORD };
}

const isCalendar = (node: Node, name: string): boolean => node.op === "calendar" && node.calendar === name;
