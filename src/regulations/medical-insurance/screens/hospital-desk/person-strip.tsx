// Who is being settled for: the finder, name, cover with its article, and how the year stands against its limits.
import type { Ref } from "react";
import type { IsoDate } from "../../../../kernel/calendar/index.ts";
import type { Fen } from "../../../../kernel/money/index.ts";
import {
  Answer,
  ArticleChip,
  formatPeriod,
  formatYuan,
  Kbd,
  Light,
  ProvisionalMark,
  Sentence,
  useLanguage,
  useReading,
  useText,
} from "../../../../ui/index.ts";
import type { DeskPerson } from "./draft.ts";
import { personMessages } from "./messages.ts";
import { PersonFactsWords } from "./person-facts.tsx";
import { PersonFinder } from "./person-finder.tsx";
import { type CoverStanding, coverReader, deskAddresses } from "./replies.ts";

/** `admittedOn` is the day that cover is looked at, `dischargedOn` gives the year. */
export function PersonStrip(props: {
  readonly person: DeskPerson | null;
  readonly admittedOn: IsoDate;
  readonly dischargedOn: IsoDate;
  readonly today: IsoDate;
  readonly onChoose: (person: DeskPerson) => void;
  readonly finderRef: Ref<HTMLInputElement>;
}) {
  const { person } = props;
  const address = person === null ? null : deskAddresses.cover(person.id, props.dischargedOn);
  const reading = useReading(address, coverReader);
  return (
    <section className="card desk-person">
      <PersonFinder person={person} today={props.today} onChoose={props.onChoose} inputRef={props.finderRef} />
      {person === null ? (
        <p className="quiet">
          <Sentence message={personMessages.nobody} values={{ key: <Kbd>F2</Kbd> }} />
        </p>
      ) : (
        <>
          <p>
            <b className="desk-person-name">{person.name}</b>{" "}
            <span className="quiet">
              <PersonFactsWords person={person} today={props.today} />
            </span>
          </p>
          <Answer reading={reading} lines={1}>
            {(standing) => <Standing standing={standing} person={person} admittedOn={props.admittedOn} />}
          </Answer>
        </>
      )}
    </section>
  );
}

function Standing(props: {
  readonly standing: CoverStanding;
  readonly person: DeskPerson;
  readonly admittedOn: IsoDate;
}) {
  const text = useText();
  const { year } = props.standing;
  return (
    <>
      <CoverLight {...props} />
      <dl className="facts-row desk-year">
        <div>
          <dt>{text(personMessages.deductibleBorne)}</dt>
          <dd>
            <Against usedFen={year.deductibleBorneFen} limitFen={year.deductibleCapFen} />{" "}
            {year.deductibleCapProvisional ? <ProvisionalMark /> : null}
          </dd>
        </div>
        <div>
          <dt>{text(personMessages.fundPaid)}</dt>
          <dd>
            <Against usedFen={year.fundPaidFen} limitFen={year.fundCapFen} />
          </dd>
        </div>
      </dl>
    </>
  );
}

function CoverLight({
  standing,
  person,
  admittedOn,
}: {
  readonly standing: CoverStanding;
  readonly person: DeskPerson;
  readonly admittedOn: IsoDate;
}) {
  const text = useText();
  const language = useLanguage();
  const died = person.facts?.deceasedOn ?? null;
  const cover = standing.covers.find(
    ({ scheme, startsOn, endsOn }) => scheme === "resident" && startsOn <= admittedOn && admittedOn <= endsOn,
  );
  return (
    <p className="desk-cover">
      {cover === undefined ? (
        <Light state="bad">{text(personMessages.notCovered, { date: admittedOn })}</Light>
      ) : (
        <Light state="ok">
          {text(personMessages.covered, { period: formatPeriod(cover.startsOn, cover.endsOn)[language] })}
        </Light>
      )}{" "}
      <ArticleChip clause="medical.14.1" />{" "}
      {died === null ? null : <Light state="bad">{text(personMessages.deceased, { date: died })}</Light>}
    </p>
  );
}

/** What is used of a limit: `0.00 / 2,300.00`. */
function Against(props: { readonly usedFen: Fen; readonly limitFen: Fen }) {
  return (
    <>
      {formatYuan(props.usedFen)} <span className="quiet">/ {formatYuan(props.limitFen)}</span>
    </>
  );
}
