// The list of projects: one sentence with the sums, a search, the rows.
import { useState } from "react";
import { addFen, type Fen, toFen } from "../../../../kernel/money/index.ts";
import {
  Answer,
  Button,
  Card,
  type Column,
  DataTable,
  formatLargeMoney,
  Money,
  ScreenHead,
  SelectField,
  Sentence,
  Tag,
  TextField,
  useLanguage,
  useReading,
  useText,
} from "../../../../ui/index.ts";
import { type ListedProject, type ProjectsQuery, projectsAddress, projectsReader } from "./listed-project.ts";
import { listMessages } from "./messages.ts";
import "./project-list.css";

/** The screen. */
export function ProjectList() {
  const text = useText();
  const [query, setQuery] = useState<ProjectsQuery>({ text: "", state: "", after: null });
  const reading = useReading(projectsAddress(query), projectsReader);
  const ask = (change: Partial<ProjectsQuery>) => setQuery((before) => ({ ...before, after: null, ...change }));
  const known = reading.state === "ready" ? reading.value.states : [];
  const states = known.map(({ state, title }) => ({ value: state, label: text(title) }));
  return (
    <>
      <Answer reading={reading} lines={1}>
        {({ items }) => <ListHead items={items} />}
      </Answer>
      <div className="project-filters">
        <TextField
          label={text(listMessages.search)}
          kind="search"
          value={query.text}
          onChange={(typed) => ask({ text: typed })}
        />
        <SelectField
          label={text(listMessages.state)}
          value={query.state}
          choices={[{ value: "", label: text(listMessages.anyState) }, ...states]}
          onChange={(state) => ask({ state })}
        />
      </div>
      <Answer reading={reading} lines={14}>
        {({ items, next }) => (
          <Card flush>
            <ProjectTable items={items} />
            <div className="project-pages">
              {query.after === null ? null : (
                <Button size="small" onClick={() => ask({ after: null })}>
                  {text(listMessages.newest)}
                </Button>
              )}
              {next === null ? null : (
                <Button size="small" onClick={() => ask({ after: next })}>
                  {text(listMessages.more)}
                </Button>
              )}
            </div>
          </Card>
        )}
      </Answer>
    </>
  );
}

function ListHead({ items }: { readonly items: readonly ListedProject[] }) {
  const language = useLanguage();
  const sum = (of: (project: ListedProject) => Fen): Fen =>
    items.reduce((total, one) => addFen(total, of(one)), toFen(0));
  const large = (amountFen: Fen) => formatLargeMoney(amountFen, "wan")[language];
  return (
    <ScreenHead>
      <Sentence
        message={listMessages.sentence}
        values={{
          count: <b>{items.length}</b>,
          total: <b>{large(sum(({ totalInvestmentFen }) => totalInvestmentFen))}</b>,
          paid: <b className="fund-ink">{large(sum(({ paidFen }) => paidFen))}</b>,
        }}
      />
    </ScreenHead>
  );
}

function ProjectTable({ items }: { readonly items: readonly ListedProject[] }) {
  const text = useText();
  const columns: readonly Column<ListedProject>[] = [
    {
      key: "name",
      title: text(listMessages.name),
      cell: ({ id, name }) => <a href={`/projects/${id}`}>{text(name)}</a>,
    },
    { key: "code", title: text(listMessages.code), kind: "identifier", cell: ({ code }) => code ?? "" },
    {
      key: "state",
      title: text(listMessages.state),
      cell: ({ state, stateTitle }) => <Tag tone={toneOf(state)}>{text(stateTitle)}</Tag>,
    },
    {
      key: "total",
      title: text(listMessages.total),
      kind: "number",
      cell: ({ totalInvestmentFen }) => <Money amountFen={totalInvestmentFen} />,
    },
    {
      key: "contract",
      title: text(listMessages.contract),
      kind: "number",
      cell: ({ contractPriceFen }) => (contractPriceFen === null ? "" : <Money amountFen={contractPriceFen} />),
    },
    {
      key: "paid",
      title: text(listMessages.paid),
      kind: "number",
      cell: ({ contractPriceFen, paidFen }) =>
        contractPriceFen === null ? "" : <Money amountFen={paidFen} ink="fund" />,
    },
    {
      key: "progress",
      title: text(listMessages.progress),
      kind: "number",
      cell: ({ progressBp }) => (progressBp === null ? "" : `${Math.floor(progressBp / 100)}%`),
    },
  ];
  return (
    <DataTable
      caption={text(listMessages.caption)}
      columns={columns}
      rows={items}
      keyOf={({ id }) => String(id)}
      empty={text(listMessages.empty)}
    />
  );
}

function toneOf(state: string): "ok" | "bad" | "none" {
  if (state === "suspended" || state === "rectifying") return "bad";
  return state === "construction" ? "ok" : "none";
}
