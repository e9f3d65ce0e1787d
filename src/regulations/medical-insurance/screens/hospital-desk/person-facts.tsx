// Sex, age and place of an insured person in one line: `女 34 岁 衡南县`.
import { datePartsOf, type IsoDate } from "../../../../kernel/calendar/index.ts";
import { findCountyUnit } from "../../../../kernel/identifiers/index.ts";
import { useText } from "../../../../ui/index.ts";
import type { DeskPerson } from "./draft.ts";
import { personMessages } from "./messages.ts";

/** The line; nothing where only the name is known. `today` is for the age. */
export function PersonFactsWords(props: { readonly person: DeskPerson; readonly today: IsoDate }) {
  const text = useText();
  const { facts } = props.person;
  if (facts === null) return null;
  const place = findCountyUnit(facts.regionCode)?.name;
  return text(personMessages.facts, {
    sex: text(personMessages[facts.sex]),
    age: ageOn(facts.birthDate, props.today),
    place: place === undefined ? facts.regionCode : text(place),
  });
}

/** Whole years lived on a day. */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  const [born, now] = [datePartsOf(birthDate), datePartsOf(on)];
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}
