// From an amount in the books back to its law: the voucher, then the settlement with its reckoning, article and proof.
import { toFen } from "../../../../kernel/money/index.ts";
import {
  Answer,
  Card,
  EmptyState,
  formatInstant,
  formatMoney,
  Journal,
  Notice,
  Trail,
  type TrailStep,
  useLanguage,
  useReading,
  useText,
} from "../../../../ui/index.ts";
import { StayTrail } from "../decided-stay/stay-trail.tsx";
import { voucherMessages } from "./messages.ts";
import { type Account, type Entry, entryReader, ledgerAddresses, type StatementLine } from "./replies.ts";

type Accounts = readonly Account[];

/** Shows the trail of a line; before one is chosen it says what to do. */
export function EntryTrail(props: { readonly line: StatementLine | null; readonly accounts: Accounts }) {
  const text = useText();
  const language = useLanguage();
  const { line, accounts } = props;
  if (line === null) {
    return (
      <Card>
        <EmptyState>{text(voucherMessages.hint)}</EmptyState>
      </Card>
    );
  }
  const amountFen = toFen(line.debitFen + line.creditFen);
  return (
    <Card title={text(voucherMessages.whence, { amount: formatMoney(amountFen)[language] })} aside={<VerifyLink />}>
      <VoucherTrail line={line} accounts={accounts} />
    </Card>
  );
}

/** Anyone verifies a receipt on the public page. */
function VerifyLink() {
  const text = useText();
  return (
    <a className="button button-small" href="/public/audit" target="_blank" rel="noopener">
      {text(voucherMessages.verify)}
    </a>
  );
}

function VoucherTrail({ line, accounts }: { readonly line: StatementLine; readonly accounts: Accounts }) {
  const text = useText();
  const reading = useReading(ledgerAddresses.entry(line.personId, line.entryId), entryReader);
  return (
    <Answer reading={reading} lines={8}>
      {(entry) => {
        const voucher: TrailStep = { kind: "voucher", line: <Voucher entry={entry} accounts={accounts} /> };
        if (SETTLEMENT_NUMBER.test(entry.source)) return <StayTrail number={entry.source} voucher={voucher} />;
        return (
          <div className="stack">
            <Trail steps={[voucher]} />
            <Notice tone="info">{text(voucherMessages.noSettlement, { source: entry.source })}</Notice>
          </div>
        );
      }}
    </Answer>
  );
}

const SETTLEMENT_NUMBER = /^YB-/;

function Voucher({ entry, accounts }: { readonly entry: Entry; readonly accounts: Accounts }) {
  const text = useText();
  const named = (code: string) => {
    const account = accounts.find((one) => one.code === code);
    return account === undefined ? code : `${code} ${text(account.title)}`;
  };
  return (
    <>
      <span className="identifier">{text(voucherMessages.number, { entry: entry.id })}</span> {formatInstant(entry.at)}{" "}
      {entry.reverses === null ? null : text(voucherMessages.reverses, { entry: entry.reverses })}
      {entry.reversedBy === null ? null : text(voucherMessages.reversedBy, { entry: entry.reversedBy })}
      {entry.transfers.map(({ debit, credit, amountFen }) => (
        <Journal key={`${debit} ${credit}`} debit={named(debit)} credit={named(credit)} amountFen={amountFen} />
      ))}
    </>
  );
}
