// The coverage page: how much of each regulation runs, in one sentence, one picture, and a table with every place. No script.
import { Fragment } from "react";
import { useText } from "../language/language.tsx";
import type { Language } from "../language/message.ts";
import { Sentence } from "../language/sentence.tsx";
import { countCoverage, type RegulationCoverage } from "./coverage.ts";
import { CoverageGrid } from "./coverage-grid.tsx";
import { CoverageTable } from "./coverage-table.tsx";
import { coverageMessages } from "./messages.ts";

/** Everything the page shows. */
export type CoveragePage = {
  readonly regulations: readonly RegulationCoverage[];
  readonly addressIn: (language: Language) => string;
};

/** The body of the page; `renderCoveragePage` puts the frame around it. */
export function CoveragePageBody({ page }: { readonly page: CoveragePage }) {
  const text = useText();
  return (
    <>
      <h1 className="only-read-aloud">{text(coverageMessages.title)}</h1>
      {page.regulations.map((regulation) => (
        <Fragment key={regulation.key}>
          <p className="page-meta">{text(regulation.title)}</p>
          <Counts regulation={regulation} />
          <CoverageGrid regulation={regulation} />
          <CoverageTable regulation={regulation} />
        </Fragment>
      ))}
    </>
  );
}

function Counts({ regulation }: { readonly regulation: RegulationCoverage }) {
  const text = useText();
  const { clauses, code, test, screen, whole, none, lost } = countCoverage(regulation);
  const bold = (count: number) => <b>{count}</b>;
  return (
    <>
      <p className="coverage-sentence">
        <Sentence
          message={coverageMessages.sentence}
          values={{ clauses: bold(clauses), code: bold(code), test: bold(test), screen: bold(screen) }}
        />
      </p>
      <p>{text(coverageMessages.rest, { whole, none, lost })}</p>
    </>
  );
}
