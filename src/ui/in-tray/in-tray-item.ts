// The matters in a person's tray as the server gives them, and the groups they stand in.
import * as z from "zod/mini";
import { dateReader, textReader } from "../client/index.ts";
import type { Deadline } from "../countdown/deadline.ts";

/** Where the tray is read. */
export const IN_TRAY_ADDRESS = "/api/in-tray";

const day = z.object({
  date: dateReader,
  kind: z.enum(["workday", "weekend", "holiday", "make_up"]),
  workdays: z.number(),
  name: z.nullable(textReader),
});

/** `GET /api/in-tray`: what this post must do, the most urgent first, and when the next matter arrives if that is known. */
export const inTrayReader = z.object({
  today: dateReader,
  nextArrival: z.nullable(dateReader),
  items: z.array(
    z.object({
      id: z.string(),
      title: textReader,
      /** What is to be done: `竣工决算批复`. */
      task: textReader,
      /** Where it is done. */
      address: z.string(),
      why: textReader,
      clause: z.nullable(z.string()),
      /** What is missing; null when the papers are complete. */
      missing: z.nullable(textReader),
      deadline: z.nullable(
        z.object({
          received: dateReader,
          last: dateReader,
          workdaysLeft: z.number(),
          limitInText: z.boolean(),
          days: z.array(day),
        }),
      ),
    }),
  ),
});

/** The tray of a post. */
export type InTray = z.infer<typeof inTrayReader>;

/** One matter in it. */
export type InTrayItem = InTray["items"][number];

/** The groups of the tray, the most urgent first. */
export type InTrayGroup = "over" | "today" | "week" | "later" | "open";

/** The group a matter stands in. */
export function groupOf({ deadline }: InTrayItem): InTrayGroup {
  if (deadline === null) return "open";
  if (deadline.workdaysLeft < 0) return "over";
  if (deadline.workdaysLeft === 0) return "today";
  return deadline.workdaysLeft <= SOON_WORKDAYS ? "week" : "later";
}

/** The matters with the most urgent group first, each group in the order the server gave. */
export function sortByGroup(items: readonly InTrayItem[]): readonly InTrayItem[] {
  return groupOrder.flatMap((group) => items.filter((item) => groupOf(item) === group));
}

/** The deadline as the countdown shows it, or null. */
export function deadlineOf({ deadline }: InTrayItem, today: string): Deadline | null {
  return deadline === null ? null : { ...deadline, today };
}

const SOON_WORKDAYS = 3;
const groupOrder: readonly InTrayGroup[] = ["over", "today", "week", "later", "open"];
