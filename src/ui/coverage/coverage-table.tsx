// The table behind the picture: every clause with its summary and the places that carry it.
import { ArticleChip } from "../article-chip/article-chip.tsx";
import { useText } from "../language/language.tsx";
import { Light } from "../light/light.tsx";
import {
  type CoveredArticle,
  type CoveredClause,
  carrierKinds,
  type Place,
  type RegulationCoverage,
} from "./coverage.ts";
import { coverageMessages } from "./messages.ts";

/** One section an article, one row a clause. */
export function CoverageTable({ regulation }: { readonly regulation: RegulationCoverage }) {
  const text = useText();
  return (
    <section>
      <table className="coverage-table">
        <thead>
          <tr>
            <th scope="col">{text(coverageMessages.clause)}</th>
            <th scope="col">{text(coverageMessages.summary)}</th>
            {carrierKinds.map((kind) => (
              <th key={kind} scope="col">
                {text(coverageMessages[kind])}
              </th>
            ))}
          </tr>
        </thead>
        {regulation.articles.map((article) => (
          <Article key={article.number} article={article} />
        ))}
      </table>
    </section>
  );
}

function Article({ article }: { readonly article: CoveredArticle }) {
  const text = useText();
  return (
    <tbody>
      <tr className="coverage-heading">
        <th scope="rowgroup" colSpan={2 + carrierKinds.length}>
          {article.number} {text(article.title)}
          {article.isLost ? (
            <span className="tag tag-none">
              {text(coverageMessages.lost)},{text(coverageMessages.lostNote)}
            </span>
          ) : null}
          {article.isRecovered ? <span className="tag tag-info">{text(coverageMessages.recovered)}</span> : null}
        </th>
      </tr>
      {article.clauses.map((clause) => (
        <Row key={clause.id} article={article} clause={clause} />
      ))}
    </tbody>
  );
}

function Row({ article, clause }: { readonly article: CoveredArticle; readonly clause: CoveredClause }) {
  const text = useText();
  return (
    <tr id={clause.id}>
      <td>
        <ArticleChip clause={clause.id} />
      </td>
      <td className="song">{text(clause.summary)}</td>
      {carrierKinds.map((kind) => (
        <td key={kind} data-label={text(coverageMessages[kind])}>
          <Carried places={clause.places[kind]} isLost={article.isLost} />
        </td>
      ))}
    </tr>
  );
}

/** So many places are listed; the others are counted. */
const SHOWN_PLACES = 4;

function Carried({ places, isLost }: { readonly places: readonly Place[]; readonly isLost: boolean }) {
  const text = useText();
  if (places.length === 0)
    return (
      <Light state={isLost ? "none" : "bad"} plain>
        {text(isLost ? coverageMessages.lost : coverageMessages.missing)}
      </Light>
    );
  const hidden = places.length - SHOWN_PLACES;
  return (
    <details className="coverage-places">
      <summary>
        <Light state="ok" plain>
          {text(coverageMessages.places, { count: places.length })}
        </Light>
      </summary>
      <ul>
        {places.slice(0, SHOWN_PLACES).map(({ path, line }) => (
          <li key={`${path}:${line}`} className="identifier">
            {path}:{line}
          </li>
        ))}
        {hidden > 0 ? <li className="note quiet">{text(coverageMessages.more, { count: hidden })}</li> : null}
      </ul>
    </details>
  );
}
