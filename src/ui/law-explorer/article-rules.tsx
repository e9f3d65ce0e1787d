// How an article is reckoned: each rule as a formula with its decision table, as the code that runs, or as the query a database runs.
import { useState } from "react";
import { ArticleChip } from "../article-chip/article-chip.tsx";
import { Card } from "../card/card.tsx";
import { EmptyState } from "../empty-state/empty-state.tsx";
import { Segments } from "../field/index.ts";
import { GapMark } from "../gap-mark/gap-mark.tsx";
import { useText } from "../language/language.tsx";
import { DecisionTableView } from "./decision-table.tsx";
import { lawExplorerMessages as messages } from "./messages.ts";
import type { ArticleRule } from "./replies.ts";

type View = "formula" | "javascript" | "postgresql";

/** The rules of an article in force on the day of the page. */
export function ArticleRules({ rules }: { readonly rules: readonly ArticleRule[] }) {
  const text = useText();
  const [view, setView] = useState<View>("formula");
  const choices = [
    { value: "formula", label: text(messages.asFormula) },
    { value: "javascript", label: text(messages.asCode) },
    { value: "postgresql", label: text(messages.asSql) },
  ] as const;
  return (
    <Card
      title={text(messages.formula)}
      aside={<Segments label={text(messages.view)} value={view} choices={choices} onChange={setView} />}
    >
      {rules.length === 0 ? (
        <EmptyState>{text(messages.noRules)}</EmptyState>
      ) : (
        <ul className="stack">
          {rules.map((rule) => (
            <li key={rule.id} className="law-rule">
              <Rule rule={rule} view={view} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Rule({ rule, view }: { readonly rule: ArticleRule; readonly view: View }) {
  const text = useText();
  const marks = (
    <span className="law-rule-marks">
      {rule.clauses.map((clause) => (
        <ArticleChip key={clause} clause={clause} />
      ))}{" "}
      {rule.gaps.map((gap) => (
        <GapMark key={gap} gap={gap} short />
      ))}
    </span>
  );
  if (view !== "formula") {
    return (
      <>
        <p>
          {text(rule.title)} {marks}
        </p>
        {rule.code === null ? <p className="note quiet">{text(messages.noCode)}</p> : <pre>{rule.code[view]}</pre>}
      </>
    );
  }
  const isTable = rule.table !== null && rule.table.rows !== null;
  return (
    <>
      <p className="law-formula">
        {text(rule.formula)} {marks}
      </p>
      {isTable && rule.table !== null ? <DecisionTableView title={text(rule.title)} table={rule.table} /> : null}
    </>
  );
}
