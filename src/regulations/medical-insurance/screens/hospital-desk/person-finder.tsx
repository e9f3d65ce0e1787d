// Finding the insured: one box for citizen number, card number, name or pinyin initials; a card reader types into it too.
import { type Ref, useState } from "react";
import type { IsoDate } from "../../../../kernel/calendar/index.ts";
import { fetchJson, OurFault, RefusalNotice, useText } from "../../../../ui/index.ts";
import type { DeskPerson } from "./draft.ts";
import { personMessages } from "./messages.ts";
import { PersonFactsWords } from "./person-facts.tsx";
import { deskAddresses, type FoundPeople, peopleReader } from "./replies.ts";
import { SuggestBox } from "./suggest-box.tsx";
import { useLookUp } from "./use-look-up.ts";

/** Shows the masked number of the person chosen until something is typed. `today` is for the age. */
export function PersonFinder(props: {
  readonly person: DeskPerson | null;
  readonly today: IsoDate;
  readonly onChoose: (person: DeskPerson) => void;
  readonly inputRef: Ref<HTMLInputElement>;
}) {
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const words = typed?.trim() ?? "";
  const asked = isAskable(words) ? words : null;
  const answer = useLookUp(asked, findPeople);
  const isCurrent = asked !== null && answer?.words === asked;
  const people = isCurrent ? (answer.found?.people ?? []) : [];
  const choose = (found: FoundPeople["people"][number]) => {
    setTyped(null);
    props.onChoose(personOf(found));
  };
  const shown = props.person === null ? "" : (props.person.numberMasked ?? props.person.name);
  return (
    <div className="desk-find">
      <span aria-hidden="true">{text(personMessages.find)}</span>
      <SuggestBox
        label={text(personMessages.find)}
        listLabel={text(personMessages.found)}
        className="desk-find-input"
        inputRef={props.inputRef}
        value={typed ?? shown}
        onType={setTyped}
        options={people}
        isCurrent={isCurrent}
        isOpen={words !== ""}
        keyOf={({ id }) => String(id)}
        show={(person) => <FoundPerson person={personOf(person)} today={props.today} />}
        onChoose={choose}
        onClose={() => setTyped(null)}
        foot={<Foot words={asked} answer={isCurrent ? answer : null} />}
      />
    </div>
  );
}

function Foot(props: { readonly words: string | null; readonly answer: ReturnType<typeof useLookUp<FoundPeople>> }) {
  const text = useText();
  if (props.words === null) return text(personMessages.searchTooShort);
  if (props.answer === null) return text(personMessages.finding);
  if (props.answer.reference !== null) return <OurFault reference={props.answer.reference} />;
  if (props.answer.refusal !== null) return <RefusalNotice refusal={props.answer.refusal} />;
  return props.answer.found?.more === true ? text(personMessages.more) : null;
}

function FoundPerson(props: { readonly person: DeskPerson; readonly today: IsoDate }) {
  const text = useText();
  return (
    <span className="desk-found">
      <b>{props.person.name}</b>
      <span className="quiet">
        <PersonFactsWords person={props.person} today={props.today} />
      </span>
      <span className="identifier">{props.person.numberMasked ?? text(personMessages.noNumber)}</span>
    </span>
  );
}

function findPeople(text: string, signal: AbortSignal) {
  return fetchJson(deskAddresses.people, peopleReader, { method: "POST", body: { text }, signal });
}

function personOf(found: FoundPeople["people"][number]): DeskPerson {
  const { id, name, citizenNumberMasked: numberMasked, sex, birthDate, regionCode, deceasedOn } = found;
  return { id, name, numberMasked, facts: { sex, birthDate, regionCode, deceasedOn } };
}

/** A number is asked for when it is whole (card 9 signs, citizen number 15 or 18), so that nothing is refused half way; names and initials from two signs on. */
export function isAskable(words: string): boolean {
  const compact = words.normalize("NFKC").replaceAll(/\s/g, "");
  if (/^[a-z]?\d+x?$/i.test(compact)) return NUMBER_LENGTHS.includes(compact.length);
  return Array.from(compact).length >= FEWEST_SIGNS;
}

const NUMBER_LENGTHS: readonly number[] = [9, 15, 18];
const FEWEST_SIGNS = 2;
