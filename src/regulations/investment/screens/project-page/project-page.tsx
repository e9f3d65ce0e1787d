// A project: where it is, whether the money is within limits, whose turn it is, and the steps that this desk may take.
import { type Fen, toFen } from "../../../../kernel/money/index.ts";
import {
  Answer,
  ArticleChip,
  Card,
  type Column,
  DataTable,
  formatMoney,
  ScreenHead,
  type ScreenProps,
  Sentence,
  useLanguage,
  useReading,
  useText,
} from "../../../../ui/index.ts";
import { pageMessages } from "./messages.ts";
import { MoneyChain } from "./money-chain.tsx";
import { PaymentCard } from "./payment-card.tsx";
import { type Project, projectAddresses, projectReader } from "./project.ts";
import { StageLine } from "./stage-line.tsx";
import { NothingToDo, StepForm } from "./step-form.tsx";
import "./project-page.css";

/** The screen of `/projects/:id`. */
export function ProjectScreen({ parameters }: ScreenProps) {
  const reading = useReading(projectAddresses.project(parameters["id"] ?? ""), projectReader);
  return (
    <Answer reading={reading} lines={14}>
      {(project) => <ProjectBody key={project.revision} project={project} />}
    </Answer>
  );
}

function ProjectBody({ project }: { readonly project: Project }) {
  const { contract } = project;
  return (
    <>
      <ScreenHead>
        <PageSentence project={project} />
      </ScreenHead>
      <div className="stack">
        <StageLine project={project} />
        <div className="columns project-columns">
          <div className="stack project-acts">
            <Steps project={project} />
            {contract === null ? null : (
              <PaymentCard project={project} contract={contract} isMain={!hasMainStep(project)} />
            )}
            <Facts project={project} />
          </div>
          <div className="stack">
            <MoneyChain chain={project.chain} />
            <History project={project} />
            <Papers project={project} />
          </div>
        </div>
      </div>
    </>
  );
}

function PageSentence({ project }: { readonly project: Project }) {
  const text = useText();
  const [holder] = project.holders;
  const progress = project.facts.find(({ name }) => name === "progressBp")?.value;
  return (
    <>
      <Sentence
        message={pageMessages.sentence}
        values={{ name: text(project.name), state: <b>{text(project.stateTitle)}</b> }}
      />{" "}
      {typeof progress === "number" && project.state === "construction" ? (
        <>{text(pageMessages.progress, { percent: `${Math.floor(progress / 100)}%` })} </>
      ) : null}
      {holder === undefined ? null : (
        <Sentence
          message={pageMessages.turn}
          values={{ holder: <b>{text(holder.title)}</b>, task: text(holder.task) }}
        />
      )}
    </>
  );
}

/** The kinds of steps that turn a project aside; they stand apart from the one that takes it on. */
const sideKinds: ReadonlySet<string> = new Set(["return", "refuse", "suspend", "terminate", "urge", "escalate"]);

function hasMainStep({ steps }: Project): boolean {
  return steps.some(({ kind }) => !sideKinds.has(kind));
}

function Steps({ project }: { readonly project: Project }) {
  const text = useText();
  const main = project.steps.filter(({ kind }) => !sideKinds.has(kind));
  const side = project.steps.filter(({ kind }) => sideKinds.has(kind));
  const form = { caseId: project.id, revision: project.revision, projectId: project.id };
  return (
    <Card title={text(pageMessages.steps)}>
      {main.length === 0 && project.payments.every(({ steps }) => steps.length === 0) ? <NothingToDo /> : null}
      {main.map((step, place) => (
        <StepForm key={`${step.name} ${step.office}`} step={step} {...form} isMain={place === 0} />
      ))}
      {side.length === 0 ? null : (
        <details className="step">
          <summary>{text(pageMessages.sideSteps)}</summary>
          {side.map((step) => (
            <StepForm key={step.name} step={step} {...form} />
          ))}
        </details>
      )}
      <ul className="holders">
        {project.holders.map(({ title, task, clause, dueOn }) => (
          <li key={`${title.zh} ${task.zh}`}>
            {text(title)}:{text(task)} {dueOn === null ? null : text(pageMessages.due, { date: dueOn })}{" "}
            {clause === null ? null : <ArticleChip clause={clause} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function History({ project }: { readonly project: Project }) {
  const text = useText();
  type Event = Project["events"][number];
  const columns: readonly Column<Event>[] = [
    { key: "day", title: text(pageMessages.day), kind: "date", cell: ({ on }) => on },
    {
      key: "office",
      title: text(pageMessages.office),
      cell: ({ organisation }) => (organisation === null ? text(pageMessages.byCalendar) : text(organisation)),
    },
    {
      key: "step",
      title: text(pageMessages.step),
      cell: ({ title, reason }) => (
        <>
          {text(title)} {reason === null ? null : <span className="quiet">{reason}</span>}
        </>
      ),
    },
    {
      key: "article",
      title: text(pageMessages.article),
      cell: ({ clauses: [clause] }) => (clause === undefined ? "" : <ArticleChip clause={clause} />),
    },
  ];
  return (
    <Card title={text(pageMessages.history)} flush>
      <DataTable
        caption={text(pageMessages.history)}
        columns={columns}
        rows={project.events.toReversed()}
        keyOf={({ revision }) => String(revision)}
      />
    </Card>
  );
}

function Papers({ project }: { readonly project: Project }) {
  const text = useText();
  type Paper = Project["papers"][number];
  const columns: readonly Column<Paper>[] = [
    { key: "kind", title: text(pageMessages.kind), cell: ({ title }) => text(title) },
    { key: "number", title: text(pageMessages.number), kind: "identifier", cell: ({ reference }) => reference },
  ];
  return (
    <Card title={text(pageMessages.papers)} flush>
      <DataTable
        caption={text(pageMessages.papers)}
        columns={columns}
        rows={project.papers}
        keyOf={({ kind }, place) => `${kind} ${place}`}
      />
    </Card>
  );
}

function Facts({ project }: { readonly project: Project }) {
  const text = useText();
  const language = useLanguage();
  const write = ({ type, value, word }: Project["facts"][number]): string => {
    if (word !== null) return text(word);
    if (typeof value === "boolean") return text(value ? pageMessages.yes : pageMessages.no);
    if (typeof value === "string") return value;
    if (type === "fen") return formatMoney(fen(value))[language];
    return type === "basis_points" ? `${value / 100}%` : String(value);
  };
  return (
    <Card title={text(pageMessages.facts)}>
      <dl className="project-facts">
        {project.parties.map(({ office, title, name }) => (
          <div key={office}>
            <dt>{text(title)}</dt>
            <dd>{text(name)}</dd>
          </div>
        ))}
        {project.facts.map((fact) => (
          <div key={fact.name}>
            <dt>{text(fact.title)}</dt>
            <dd>{write(fact)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

const fen = (value: number): Fen => toFen(value);
