// The trial balance: every account with its article and the side it stands on; the totals are checked.
import { useState } from "react";
import {
  ArticleChip,
  Card,
  type Column,
  DataTable,
  formatYuan,
  Light,
  type Say,
  useText,
} from "../../../../ui/index.ts";
import { sidesOf, totalsOf } from "./balance.ts";
import { ledgerMessages } from "./messages.ts";
import type { Account } from "./replies.ts";

/** A row opens its account at the right. Accounts on which nothing stands are listed when asked for. */
export function TrialBalanceCard(props: { readonly accounts: readonly Account[]; readonly selected: string | null }) {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const { debitFen, creditFen, differenceFen } = totalsOf(props.accounts);
  const standing = props.accounts.filter(({ code, closingFen }) => closingFen !== 0 || code === props.selected);
  const left = props.accounts.length - standing.length;
  return (
    <Card title={text(ledgerMessages.trialBalance)} aside={text(ledgerMessages.yuan)} flush>
      <DataTable
        caption={text(ledgerMessages.trialBalance)}
        rows={isWhole ? props.accounts : standing}
        keyOf={({ code }) => code}
        selectedKey={props.selected}
        columns={columnsOf(text)}
        total={{
          title: (
            <>
              {text(ledgerMessages.total)}{" "}
              {differenceFen === 0 ? (
                <Light state="ok">{text(ledgerMessages.equal)}</Light>
              ) : (
                <Light state="bad">{text(ledgerMessages.notEqual)}</Light>
              )}
            </>
          ),
          debit: formatYuan(debitFen),
          credit: formatYuan(creditFen),
        }}
      />
      {isWhole || left === 0 ? null : (
        <p className="ledger-left note quiet">
          {text(ledgerMessages.nothingStands, { count: left })}{" "}
          <button type="button" className="plain-link" onClick={() => setWhole(true)}>
            {text(ledgerMessages.showAll)}
          </button>
        </p>
      )}
    </Card>
  );
}

function columnsOf(text: Say): readonly Column<Account>[] {
  return [
    { key: "code", title: text(ledgerMessages.code), kind: "identifier", cell: ({ code }) => code },
    {
      key: "title",
      title: text(ledgerMessages.accountTitle),
      cell: ({ code, title }) => <a href={`/ledger?account=${code}`}>{text(title)}</a>,
    },
    {
      key: "clauses",
      title: text(ledgerMessages.clause),
      cell: ({ clauses }) => clauses.map((clause) => <ArticleChip key={clause} clause={clause} />),
    },
    {
      key: "debit",
      title: text(ledgerMessages.debitBalance),
      kind: "number",
      cell: (account) => written(sidesOf(account).debitFen),
    },
    {
      key: "credit",
      title: text(ledgerMessages.creditBalance),
      kind: "number",
      cell: (account) => written(sidesOf(account).creditFen),
    },
  ];
}

function written(amountFen: ReturnType<typeof sidesOf>["debitFen"]): string | null {
  return amountFen === null ? null : formatYuan(amountFen);
}
