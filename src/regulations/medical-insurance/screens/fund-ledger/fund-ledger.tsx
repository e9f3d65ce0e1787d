// The fund's books: whether they balance, what stands on each account, and which article made an entry.
import { useState } from "react";
import {
  Answer,
  formatYuan,
  ScreenHead,
  Sentence,
  useLawDate,
  usePlace,
  useReading,
  useText,
} from "../../../../ui/index.ts";
import { AccountStatement } from "./account-statement.tsx";
import { totalsOf } from "./balance.ts";
import { EntryTrail } from "./entry-trail.tsx";
import { ledgerMessages } from "./messages.ts";
import { ledgerAddresses, type StatementLine, type TrialBalance, trialBalanceReader } from "./replies.ts";
import { TrialBalanceCard } from "./trial-balance.tsx";
import "./fund-ledger.css";

/** The screen. `?account=` chooses the account; the day of the page says up to when the books are read. */
export function FundLedger() {
  const { date } = useLawDate();
  const code = usePlace().query.get("account") ?? FIRST_ACCOUNT;
  const reading = useReading(ledgerAddresses.trialBalance(date), trialBalanceReader);
  return (
    <Answer reading={reading} lines={14}>
      {(balance) => <Books balance={balance} code={code} asOf={date} />}
    </Answer>
  );
}

/** Payable to designated institutions: where settlements arrive. */
const FIRST_ACCOUNT = "2001";

function Books(props: { readonly balance: TrialBalance; readonly code: string; readonly asOf: string }) {
  const { balance, code, asOf } = props;
  const account = balance.lines.find((line) => line.code === code) ?? balance.lines[0];
  return (
    <>
      <ScreenHead actions={<BooksState balance={balance} asOf={asOf} />}>
        <BalanceSentence balance={balance} />
      </ScreenHead>
      <div className="columns ledger-columns">
        <TrialBalanceCard accounts={balance.lines} selected={account?.code ?? null} />
        {account === undefined ? null : (
          <AccountEntries key={`${account.code} ${asOf}`} code={account.code} balance={balance} asOf={asOf} />
        )}
      </div>
    </>
  );
}

function AccountEntries(props: { readonly code: string; readonly balance: TrialBalance; readonly asOf: string }) {
  const [chosen, choose] = useState<StatementLine | null>(null);
  const account = props.balance.lines.find((line) => line.code === props.code);
  if (account === undefined) return null;
  return (
    <div className="stack">
      <AccountStatement account={account} asOf={props.asOf} chosen={chosen} onChoose={choose} />
      <EntryTrail line={chosen} accounts={props.balance.lines} />
    </div>
  );
}

function BalanceSentence({ balance }: { readonly balance: TrialBalance }) {
  const { debitFen, creditFen, differenceFen } = totalsOf(balance.lines);
  const values = { debit: <b>{formatYuan(debitFen)}</b>, credit: <b>{formatYuan(creditFen)}</b> };
  if (differenceFen === 0) {
    const difference = <b className="ok-ink">{formatYuan(differenceFen)}</b>;
    return <Sentence message={ledgerMessages.balanced} values={{ ...values, difference }} />;
  }
  const difference = <b className="bad-ink">{formatYuan(differenceFen)}</b>;
  return <Sentence message={ledgerMessages.notBalanced} values={{ ...values, difference }} />;
}

function BooksState({ balance, asOf }: { readonly balance: TrialBalance; readonly asOf: string }) {
  const text = useText();
  const closed =
    balance.closedThrough === null
      ? text(ledgerMessages.neverClosed)
      : text(ledgerMessages.closedThrough, { period: balance.closedThrough });
  return (
    <span className="note quiet">
      {text(ledgerMessages.asOf, { date: asOf })} · {closed}
    </span>
  );
}
