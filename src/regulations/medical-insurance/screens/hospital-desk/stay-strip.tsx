// The stay: days, invoice, hospital, referral, emergency, third party, exclusion. Every field by keyboard; Enter goes to the next.
import { type KeyboardEvent, type ReactNode, type Ref, useRef, useState } from "react";
import { ArticleChip, type Choice, DateField, SelectField, TextField, UNKNOWN, useText } from "../../../../ui/index.ts";
import { settlementLimits } from "../../settlement/limits.ts";
import { type DraftStay, nightsOf } from "./draft.ts";
import { stayMessages } from "./messages.ts";
import type { Hospital, Quote } from "./replies.ts";
import { HospitalWords, ReferralWords } from "./stay-facts.tsx";

export type StayStripProps = {
  readonly stay: DraftStay;
  readonly hospitals: readonly Hospital[];
  readonly quote: Quote | null;
  readonly isClosed: boolean;
  readonly onChange: (change: Partial<DraftStay>) => void;
  /** Enter in the last field. */
  readonly onDone: () => void;
  readonly admittedRef: Ref<HTMLInputElement>;
  readonly invoiceRef: Ref<HTMLInputElement>;
};

/** Draws the strip. What the law works out (nights, referral) is shown, not asked. */
export function StayStrip(props: StayStripProps) {
  const text = useText();
  const { stay, onChange } = props;
  const strip = useRef<HTMLFieldSetElement>(null);
  const next = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const fields = [...(strip.current?.querySelectorAll<HTMLElement>("input, select") ?? [])];
    const at = fields.findIndex((field) => field.matches(":focus"));
    const field = fields[at + 1];
    if (field === undefined) props.onDone();
    else field.focus();
  };
  return (
    <section className="card desk-stay">
      <fieldset ref={strip} onKeyDown={next} disabled={props.isClosed}>
        <legend className="only-read-aloud">{text(stayMessages.stay)}</legend>
        <div className="desk-stay-date">
          <DateField
            ref={props.admittedRef}
            label={text(stayMessages.admitted)}
            value={stay.admittedOn}
            onChange={(admittedOn) => onChange({ admittedOn })}
          />
        </div>
        <div className="desk-stay-date">
          <DateField
            label={text(stayMessages.discharged)}
            value={stay.dischargedOn}
            onChange={(dischargedOn) => onChange({ dischargedOn })}
          />
        </div>
        <Shown label={text(stayMessages.nights)}>{nightsOf(stay)}</Shown>
        <div className="desk-stay-invoice">
          <TextField
            ref={props.invoiceRef}
            label={text(stayMessages.invoice)}
            value={stay.invoiceNo}
            onChange={(typed) => onChange({ invoiceNo: typed.slice(0, settlementLimits.invoiceCharacters) })}
          />
        </div>
        <HospitalField {...props} />
        <Shown label={text(stayMessages.referral)}>
          {props.quote === null ? null : <ReferralWords quote={props.quote} />}
        </Shown>
        <div className="desk-stay-choice">
          <SelectField
            label={text(stayMessages.critical)}
            value={stay.critical ? "yes" : "no"}
            choices={[
              { value: "no", label: text(stayMessages.no) },
              { value: "yes", label: text(stayMessages.yes) },
            ]}
            onChange={(value) => onChange({ critical: value === "yes" })}
          />
        </div>
        <ThirdPartyFields stay={stay} onChange={onChange} />
        <ExclusionField stay={stay} onChange={onChange} />
      </fieldset>
    </section>
  );
}

/** A fact that is worked out, in the look of a field. */
function Shown(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <dl className="desk-stay-shown">
      <dt>{props.label}</dt>
      <dd>{props.children ?? <span className="quiet">{UNKNOWN}</span>}</dd>
    </dl>
  );
}

/** A hospital's own clerk has one hospital; a reviewer chooses among those of the county. */
function HospitalField({ stay, hospitals, onChange }: StayStripProps) {
  const text = useText();
  const label = text(stayMessages.hospital);
  const [only] = hospitals;
  if (hospitals.length <= 1)
    return <Shown label={label}>{only === undefined ? null : <HospitalWords hospital={only} />}</Shown>;
  const choices: readonly Choice<string>[] = [
    { value: "", label: "" },
    ...hospitals.map(({ id, name }) => ({ value: String(id), label: text(name) })),
  ];
  return (
    <div className="desk-stay-hospital">
      <SelectField
        label={label}
        value={stay.hospitalId === null ? "" : String(stay.hospitalId)}
        choices={choices}
        onChange={(value) => onChange({ hospitalId: value === "" ? null : Number(value) })}
      />
    </div>
  );
}

type FieldsProps = Pick<StayStripProps, "stay" | "onChange">;

/** Who is liable, and for how many percent. */
function ThirdPartyFields({ stay: { thirdParty }, onChange }: FieldsProps) {
  const text = useText();
  return (
    <>
      <div className="desk-stay-choice">
        <SelectField
          label={text(stayMessages.thirdParty)}
          value={thirdParty?.mode ?? "none"}
          choices={[
            { value: "none", label: text(stayMessages.thirdPartyNone) },
            { value: "pays", label: text(stayMessages.thirdPartyPays) },
            { value: "unpaid", label: text(stayMessages.thirdPartyUnpaid) },
          ]}
          onChange={(mode) =>
            onChange({ thirdParty: mode === "none" ? null : { mode, shareBp: thirdParty?.shareBp ?? WHOLE_BP } })
          }
        />
      </div>
      {thirdParty === null ? null : (
        <div className="desk-stay-share">
          <ShareField
            shareBp={thirdParty.shareBp}
            onChange={(shareBp) => onChange({ thirdParty: { ...thirdParty, shareBp } })}
          />
          <ArticleChip clause={thirdParty.mode === "pays" ? "medical.37.2" : "medical.37.6"} />
        </div>
      )}
    </>
  );
}

/** Keeps the words as typed; what reads as a percentage counts at once. */
function ShareField(props: { readonly shareBp: number; readonly onChange: (shareBp: number) => void }) {
  const text = useText();
  const [typed, setTyped] = useState(String(props.shareBp / 100));
  const change = (words: string) => {
    setTyped(words);
    const shareBp = readShare(words);
    if (shareBp !== null) props.onChange(shareBp);
  };
  return <TextField label={text(stayMessages.share)} keyboard="decimal" value={typed} onChange={change} />;
}

function ExclusionField({ stay, onChange }: FieldsProps) {
  const text = useText();
  const clause = exclusionClauses[stay.exclusion ?? "none"];
  return (
    <div className="desk-stay-choice">
      <SelectField
        label={text(stayMessages.exclusion)}
        value={stay.exclusion ?? "none"}
        choices={[
          { value: "none", label: text(stayMessages.exclusionNone) },
          { value: "work_injury", label: text(stayMessages.workInjury) },
          { value: "public_health", label: text(stayMessages.publicHealth) },
          { value: "abroad", label: text(stayMessages.abroad) },
          { value: "disaster", label: text(stayMessages.disaster) },
        ]}
        onChange={(value) => onChange({ exclusion: value === "none" ? null : value })}
      />
      {clause === null ? null : <ArticleChip clause={clause} />}
    </div>
  );
}

/** The basis points of a typed percentage, or null while it cannot be read. */
function readShare(typed: string): number | null {
  const percent = Number(typed.normalize("NFKC").replace("%", "").trim());
  const shareBp = Math.round(percent * 100);
  return Number.isFinite(percent) && shareBp >= 0 && shareBp <= WHOLE_BP ? shareBp : null;
}

const WHOLE_BP = 10_000;
const exclusionClauses = {
  none: null,
  work_injury: "medical.37.1",
  public_health: "medical.37.3",
  abroad: "medical.37.4",
  disaster: "medical.52.1",
} as const;
