// The form of a step, made from what the server says it asks for. A refusal stands beside it and nothing typed is lost.
import { useState } from "react";
import type { Fen } from "../../../../kernel/money/index.ts";
import {
  ArticleChip,
  Button,
  CheckField,
  formatMoney,
  formatYuan,
  OurFault,
  RefusalNotice,
  SelectField,
  TextField,
  useLanguage,
  useReadAgain,
  useReading,
  useSending,
  useText,
} from "../../../../ui/index.ts";
import { pageMessages, stepMessages } from "./messages.ts";
import { formReader, movedReader, projectAddresses, type Step } from "./project.ts";
import { emptyStep, readStep, type TypedStep } from "./typed-step.ts";

type StepFormProps = {
  readonly step: Step;
  readonly caseId: number;
  readonly revision: number;
  readonly projectId: number;
  /** What can be paid, put into the field of what is agreed to. */
  readonly suggestedFen?: Fen | null;
  readonly isMain?: boolean;
};

/** A step in a case that exists. */
export function StepForm(props: StepFormProps) {
  const { step, caseId, revision, projectId, suggestedFen = null } = props;
  const text = useText();
  const language = useLanguage();
  const readAgain = useReadAgain();
  const suggested = step.name === "pay" && suggestedFen !== null ? { agreedFen: formatYuan(suggestedFen) } : {};
  const [typed, setTyped] = useState<TypedStep>({ ...emptyStep, facts: suggested });
  const [wrong, setWrong] = useState<Readonly<Record<string, "missing" | "wrong">>>({});
  const { act, send } = useSending(movedReader);
  const take = async () => {
    const read = readStep(step, typed, revision);
    setWrong(read.ok ? {} : read.wrong);
    if (!read.ok) return;
    const sent = await send({ address: projectAddresses.steps(caseId), body: read.body });
    const isStale = sent?.ok === false && sent.refusal.code === "case.stale";
    if (sent?.ok === true || isStale) readAgain(projectAddresses.project(projectId));
  };
  const label =
    step.name === "pay" && suggestedFen !== null
      ? text(stepMessages.pay, { amount: formatMoney(suggestedFen)[language] })
      : text(step.title);
  return (
    <details className="step" open={props.isMain === true}>
      <summary>{text(step.title)}</summary>
      <div className="stack">
        <p className="step-articles">
          {step.clauses.map((clause) => (
            <ArticleChip key={clause} clause={clause} />
          ))}
        </p>
        <StepFields step={step} typed={typed} wrong={wrong} onType={setTyped} />
        {act.state === "refused" ? <RefusalNotice refusal={act.refusal} /> : null}
        {act.state === "failed" ? <OurFault reference={act.reference} /> : null}
        <Button
          {...(props.isMain === true ? { kind: "primary" as const } : {})}
          disabled={act.state === "sending"}
          onClick={() => void take()}
        >
          {label}
        </Button>
      </div>
    </details>
  );
}

type FieldsProps = {
  readonly step: Step;
  readonly typed: TypedStep;
  readonly wrong: Readonly<Record<string, "missing" | "wrong">>;
  readonly onType: (typed: TypedStep) => void;
};

/** The fields of a form: facts, papers, parties, opinion, reason. */
export function StepFields({ step, typed, wrong, onType }: FieldsProps) {
  const text = useText();
  const errorOf = (name: string) =>
    wrong[name] === undefined
      ? {}
      : { error: text(wrong[name] === "missing" ? stepMessages.missing : stepMessages.wrongNumber) };
  return (
    <>
      {step.fields.map((field) => (
        <FactField
          key={field.name}
          field={field}
          value={typed.facts[field.name] ?? ""}
          error={errorOf(field.name)}
          onChange={(value) => onType({ ...typed, facts: { ...typed.facts, [field.name]: value } })}
        />
      ))}
      {step.documents.map(({ kind, title }) => (
        <TextField
          key={kind}
          label={text(stepMessages.paperNumber, { title: text(title) })}
          value={typed.documents[kind] ?? ""}
          {...errorOf(kind)}
          onChange={(value) => onType({ ...typed, documents: { ...typed.documents, [kind]: value } })}
        />
      ))}
      {step.parties.length === 0 ? null : <PartyFields step={step} typed={typed} wrong={wrong} onType={onType} />}
      {step.kind === "opinion" ? (
        <SelectField
          label={text(stepMessages.opinion)}
          value={typed.opinion}
          choices={(["agree", "agree_with_conditions", "object", "return"] as const).map((value) => ({
            value,
            label: text(stepMessages[value]),
          }))}
          onChange={(opinion) => onType({ ...typed, opinion })}
        />
      ) : null}
      {step.needsReason || step.kind === "opinion" ? (
        <TextField
          label={text(step.kind === "opinion" ? stepMessages.opinionText : stepMessages.reason)}
          value={typed.reason}
          {...(step.needsReason ? { hint: text(stepMessages.reasonHint) } : {})}
          {...errorOf("reason")}
          onChange={(reason) => onType({ ...typed, reason })}
        />
      ) : null}
    </>
  );
}

type FactProps = {
  readonly field: Step["fields"][number];
  readonly value: string;
  readonly error: { readonly error?: string };
  readonly onChange: (value: string) => void;
};

function FactField({ field, value, error, onChange }: FactProps) {
  const text = useText();
  const title = text(field.title);
  switch (field.type) {
    case "truth":
      return <CheckField label={title} checked={value === "true"} onChange={(checked) => onChange(String(checked))} />;
    case "choice":
      return (
        <SelectField
          label={title}
          value={value}
          choices={[
            { value: "", label: text(stepMessages.choose) },
            ...field.choices.map((one) => ({ value: one.value, label: text(one.title) })),
          ]}
          {...error}
          onChange={onChange}
        />
      );
    case "fen":
      return (
        <TextField
          label={text(stepMessages.yuan, { title })}
          keyboard="decimal"
          value={value}
          {...error}
          onChange={onChange}
        />
      );
    case "basis_points":
      return (
        <TextField
          label={text(stepMessages.percent, { title })}
          keyboard="decimal"
          value={value}
          {...error}
          onChange={onChange}
        />
      );
    case "date":
      return <TextField label={title} placeholder="2017-05-31" value={value} {...error} onChange={onChange} />;
    default:
      return <TextField label={title} value={value} {...error} onChange={onChange} />;
  }
}

/** The organisations that can be named come from the server only when a step names one. */
function PartyFields({ step, typed, wrong, onType }: FieldsProps) {
  const text = useText();
  const reading = useReading(projectAddresses.form, formReader);
  const organisations = reading.state === "ready" ? reading.value.organisations : [];
  return step.parties.map(({ office, title }) => (
    <SelectField
      key={office}
      label={text(title)}
      value={typed.parties[office] ?? ""}
      choices={[
        { value: "", label: text(stepMessages.choose) },
        ...organisations
          .filter(({ kind }) => kind === "department" || kind === "project_unit")
          .map(({ key, name }) => ({ value: key, label: text(name) })),
      ]}
      {...(wrong[office] === undefined ? {} : { error: text(stepMessages.missing) })}
      onChange={(key) => onType({ ...typed, parties: { ...typed.parties, [office]: key } })}
    />
  ));
}

/** What the page says when nothing waits for this desk. */
export function NothingToDo() {
  const text = useText();
  return <p className="quiet">{text(pageMessages.nothing)}</p>;
}
