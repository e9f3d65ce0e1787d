// Fires the deadlines of cases while the city is served: at once, so that what passed while it was down is not lost, then every minute.

import { type FiringOptions, fireDeadlines } from "../../kernel/cases/index.ts";
import { applicationLimits } from "../limits.ts";

/** `stop` waits for the firing under way. */
export type DeadlineWatch = { readonly stop: () => Promise<void> };

/** Starts it. Each deadline fires once, on however many servers this runs; what breaks is reported and tried again a minute later. */
export function watchDeadlines(options: FiringOptions, report: (error: unknown) => void): DeadlineWatch {
  let underWay: Promise<void> | null = null;
  const look = () => {
    underWay ??= fireDeadlines(options)
      .then(() => undefined, report)
      .finally(() => {
        underWay = null;
      });
  };
  look();
  const timer = setInterval(look, applicationLimits.deadlinesFiredEveryMilliseconds).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
}
