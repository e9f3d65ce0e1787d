// The picture of the coverage: a cell a clause, three bars in it, the articles one after another. Missing is red and hollow.
import { formatClause } from "../format/index.ts";
import { useLanguage, useText } from "../language/language.tsx";
import { type CoveredArticle, type CoveredClause, carrierKinds, type RegulationCoverage } from "./coverage.ts";
import { coverageMessages } from "./messages.ts";

/** Each cell leads to the row of its clause. */
export function CoverageGrid({ regulation }: { readonly regulation: RegulationCoverage }) {
  const text = useText();
  return (
    <section>
      <ul className="coverage-grid">
        {regulation.articles.map((article) => (
          <li key={article.number}>
            <span className="coverage-article">{article.number}</span>
            {article.clauses.map((clause) => (
              <Cell key={clause.id} article={article} clause={clause} />
            ))}
          </li>
        ))}
      </ul>
      <p className="coverage-legend note quiet">
        {text(coverageMessages.legend)}{" "}
        <span>
          <i className="coverage-bar" /> {text(coverageMessages.have)}
        </span>{" "}
        <span>
          <i className="coverage-bar coverage-missing" /> {text(coverageMessages.missing)}
        </span>{" "}
        <span>
          <i className="coverage-bar coverage-lost" /> {text(coverageMessages.lost)}
        </span>
      </p>
    </section>
  );
}

function Cell({ article, clause }: { readonly article: CoveredArticle; readonly clause: CoveredClause }) {
  const words = useWords(article, clause);
  return (
    <a className="coverage-cell" href={`#${clause.id}`} aria-label={words} title={words}>
      {carrierKinds.map((kind) => (
        <i key={kind} className={barClass(article, clause.places[kind].length > 0)} />
      ))}
    </a>
  );
}

function barClass({ isLost }: CoveredArticle, isCarried: boolean): string {
  if (isCarried) return "coverage-bar";
  return isLost ? "coverage-bar coverage-lost" : "coverage-bar coverage-missing";
}

function useWords({ isLost }: CoveredArticle, { id, places }: CoveredClause): string {
  const text = useText();
  const clause = formatClause(id)[useLanguage()];
  if (isLost) return text(coverageMessages.cellLost, { clause });
  const [code = "", test = "", screen = ""] = carrierKinds.map((kind) =>
    text(places[kind].length > 0 ? coverageMessages.have : coverageMessages.missing),
  );
  return text(coverageMessages.cell, { clause, code, test, screen });
}
