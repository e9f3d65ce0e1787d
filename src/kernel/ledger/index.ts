// The door of the ledger: accounts and posting rules as data, entries that cannot be unbalanced, periods, balances, proofs.
export { type Account, type ChartOfAccounts, defineAccounts, type NormalSide } from "./account.ts";
export {
  readStatement,
  type Statement,
  type StatementLine,
  type StatementPosition,
  type StatementQuery,
} from "./account-statement.ts";
export { checkLedger, type LedgerFault } from "./check.ts";
export { type CounterEntryDetails, counterEntry, type Entry, type NewEntry, type Transfer } from "./entry.ts";
export { ledgerErrors, ledgerRefusal, periodClosed } from "./ledger-refusal.ts";
export { ledgerLimits } from "./limits.ts";
export { migrations } from "./migrations/index.ts";
export { type Closing, closePeriod, daysOfPeriod, periodOf, readClosedThrough } from "./period.ts";
export { type Batch, postEntries, postingArguments } from "./post-entries.ts";
export {
  type AmountOf,
  clausesOf,
  definePostings,
  type LedgerEvent,
  type PartyOf,
  type PostingLine,
  type PostingRules,
  type Postings,
  transfersOf,
} from "./posting-rule.ts";
export { type LedgerProof, proveLedger } from "./proof.ts";
export { type EntryKey, readEntriesOfSource, readEntry } from "./read-entry.ts";
export { type RollUp, rollUpBalances } from "./roll-up.ts";
export { storeAccounts } from "./store-accounts.ts";
export { readTrialBalance, type TrialBalance, type TrialBalanceLine, type TrialBalanceQuery } from "./trial-balance.ts";
