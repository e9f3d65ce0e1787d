// The one order in which open rows of a case stand, so that a case read back equals the case that was written.
import type { Deadline, Task } from "./case.ts";

/** Tasks by when they were opened, then by name. */
export function tasksInOrder(tasks: readonly Task[]): readonly Task[] {
  return tasks.toSorted(
    (one, other) => one.openedRevision - other.openedRevision || compare(nameOf(one), nameOf(other)),
  );
}

/** Deadlines by when they were set, then by name. */
export function deadlinesInOrder(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.toSorted((one, other) => one.setRevision - other.setRevision || compare(one.name, other.name));
}

function nameOf({ kind, action, office, organisation }: Task): string {
  return `${kind} ${action} ${office} ${organisation}`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
