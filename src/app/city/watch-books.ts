// Stops money rather than be wrong: looks at the books and the audit log again and again, and says when they do not agree.

import { checkLog, type Sequencer } from "../../kernel/audit/index.ts";
import { checkLedger } from "../../kernel/ledger/index.ts";
import { applicationLimits } from "../limits.ts";
import type { City } from "./open-city.ts";

/** How the books stand. `checkedAt` null: not looked at yet. Faults are words for the administrator, without personal data. */
export type BooksState = {
  readonly checkedAt: Date | null;
  readonly isBalanced: boolean;
  readonly isAuditSound: boolean;
  readonly faults: readonly string[];
};

export type BooksWatch = {
  readonly state: () => BooksState;
  readonly isMoneyStopped: () => boolean;
  readonly stop: () => Promise<void>;
};

/** Starts watching: at once, then every ten minutes. An error of the check itself is reported and tried again. */
export function watchBooks(
  { database, signer }: City,
  sequencer: Sequencer,
  report: (error: unknown) => void,
): BooksWatch {
  let state: BooksState = { checkedAt: null, isBalanced: true, isAuditSound: true, faults: [] };
  const look = async () => {
    try {
      const ledger = await checkLedger(database.pool);
      const { finding } = await checkLog(database.owner, { publicKeys: [signer.publicKey] });
      const faults = [
        ...ledger.map(({ fault, where }) => `${fault} ${where}`),
        ...(finding === undefined ? [] : [finding.message.en]),
      ];
      state = { checkedAt: new Date(), isBalanced: ledger.length === 0, isAuditSound: finding === undefined, faults };
      if (faults.length > 0) report(new Error(`money is stopped: ${faults.join("; ")}`));
    } catch (error) {
      report(error);
    }
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, applicationLimits.booksCheckedEveryMilliseconds);
  timer.unref();
  const current = (): BooksState => {
    const broken = sequencer.failure();
    return broken === undefined ? state : { ...state, isAuditSound: false, faults: [...state.faults, broken.message] };
  };
  return {
    state: current,
    isMoneyStopped: () => !current().isBalanced || !current().isAuditSound,
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
