// The list of settlements within what the post may see: one sentence, filters, the rows, and the trail of the one chosen.
import { useState } from "react";
import { addDays } from "../../../../kernel/calendar/index.ts";
import {
  Answer,
  Button,
  Card,
  DateField,
  formatMoney,
  goTo,
  ScreenHead,
  Segments,
  SelectField,
  Sentence,
  useKeys,
  useLanguage,
  usePlace,
  useReading,
  useSession,
  useText,
} from "../../../../ui/index.ts";
import { deskAddresses, hospitalsReader } from "../hospital-desk/replies.ts";
import { type SettlementList as Listed, type ListQuery, listAddress, listReader } from "./listed-settlement.ts";
import { listMessages } from "./messages.ts";
import { SettlementDetail } from "./settlement-detail.tsx";
import { SettlementTable } from "./settlement-table.tsx";
import "./settlement-list.css";

/** The screen. `?number=` chooses a settlement, also one that is not on this page. */
export function SettlementList() {
  const { legalDay } = useSession();
  const { query: place } = usePlace();
  const [query, setQuery] = useState<ListQuery>({
    from: addDays(legalDay, -DAYS_BACK),
    through: legalDay,
    hospital: null,
    kind: null,
    after: null,
  });
  const reading = useReading(listAddress(query), listReader);
  return (
    <Answer reading={reading} lines={14}>
      {(list) => (
        <Settlements
          list={list}
          query={query}
          chosen={place.get("number")}
          onQuery={(change) => setQuery((before) => ({ ...before, after: null, ...change }))}
        />
      )}
    </Answer>
  );
}

const DAYS_BACK = 30;

type SettlementsProps = {
  readonly list: Listed;
  readonly query: ListQuery;
  readonly chosen: string | null;
  readonly onQuery: (change: Partial<ListQuery>) => void;
};

function Settlements(props: SettlementsProps) {
  const text = useText();
  const { list, query, onQuery } = props;
  const rows = list.settlements;
  const at = rows.findIndex(({ number }) => number === props.chosen);
  const choose = (place: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, place))];
    if (row !== undefined) goTo(`/settlements?number=${row.number}`, { replace: true });
  };
  useKeys([
    { name: "J", label: text(listMessages.keyNext), run: () => choose(at + 1) },
    { name: "K", label: text(listMessages.keyBefore), run: () => choose(at - 1) },
  ]);
  return (
    <>
      <ScreenHead>
        <ListSentence list={list} />
      </ScreenHead>
      <Filters query={query} onQuery={onQuery} />
      <div className="columns settlement-columns">
        <Card flush>
          <SettlementTable rows={rows} selected={props.chosen} />
          <div className="settlement-pages">
            {query.after === null ? null : (
              <Button size="small" onClick={() => onQuery({ after: null })}>
                {text(listMessages.newest)}
              </Button>
            )}
            {list.next === null ? null : (
              <Button size="small" onClick={() => onQuery({ after: list.next })}>
                {text(listMessages.earlier)}
              </Button>
            )}
          </div>
        </Card>
        <SettlementDetail key={props.chosen} number={props.chosen} />
      </div>
    </>
  );
}

function ListSentence({ list }: { readonly list: Listed }) {
  const text = useText();
  const language = useLanguage();
  const { count, grossFen, fundFen, patientFen, provisional } = list.sums;
  const money = (amountFen: typeof grossFen) => formatMoney(amountFen)[language];
  return (
    <>
      <Sentence
        message={listMessages.sentence}
        values={{
          from: <span className="unbroken">{list.from}</span>,
          through: <span className="unbroken">{list.through}</span>,
          count: <b>{count.toLocaleString("en")}</b>,
          gross: money(grossFen),
          fund: <b className="fund-ink">{money(fundFen)}</b>,
          patient: <b>{money(patientFen)}</b>,
        }}
      />{" "}
      {provisional === 0 ? null : (
        <span className="warn-ink">{text(listMessages.provisional, { count: provisional.toLocaleString("en") })}</span>
      )}
    </>
  );
}

function Filters({ query, onQuery }: Pick<SettlementsProps, "query" | "onQuery">) {
  const text = useText();
  const { legalDay } = useSession();
  const hospitals = useReading(deskAddresses.hospitals(legalDay), hospitalsReader);
  const choices = hospitals.state === "ready" ? hospitals.value.hospitals : [];
  return (
    <div className="settlement-filters">
      <DateField
        label={text(listMessages.from)}
        value={query.from}
        onChange={(from) => (from === null ? undefined : onQuery({ from }))}
      />
      <DateField
        label={text(listMessages.through)}
        value={query.through}
        onChange={(through) => (through === null ? undefined : onQuery({ through }))}
      />
      {choices.length < 2 ? null : (
        <SelectField
          label={text(listMessages.hospital)}
          value={query.hospital === null ? "" : String(query.hospital)}
          choices={[
            { value: "", label: text(listMessages.allHospitals) },
            ...choices.map(({ id, name }) => ({ value: String(id), label: text(name) })),
          ]}
          onChange={(value) => onQuery({ hospital: value === "" ? null : Number(value) })}
        />
      )}
      <Segments
        label={text(listMessages.kind)}
        value={query.kind ?? "all"}
        choices={[
          { value: "all", label: text(listMessages.all) },
          { value: "settle", label: text(listMessages.onlySettled) },
          { value: "reverse", label: text(listMessages.onlyReversed) },
        ]}
        onChange={(kind) => onQuery({ kind: kind === "all" ? null : kind })}
      />
    </div>
  );
}
