// What the public site works with, put together from the regulations, their laws and the source.

import type { IsoDate } from "../../kernel/calendar/index.ts";
import { parseClauseId, type Regulation } from "../../kernel/law/register/index.ts";
import {
  describeLoggedRecord,
  findLoggedRecord,
  keepFundYear,
  residentPageAddress,
} from "../../regulations/medical-insurance/pages/index.ts";
import type { PublicArticle, SiteServices } from "../../site/index.ts";
import { type RegulationCoverage, regulationCoverage } from "../../ui/coverage/index.ts";
import { evaluations } from "../evaluations.ts";
import { coverageOf, readSourceTree, regulations } from "../inventory/index.ts";
import { projectRoot } from "../project-root.ts";
import { figuresOn } from "./law-figures.ts";
import type { CityServices } from "./services.ts";

/** The services of the public site. */
export function siteServicesOf({ database, auditKey, secrets }: CityServices, clock: () => Date): SiteServices {
  return {
    database,
    auditKey,
    findRecord: (number) => findLoggedRecord(database.pool, number),
    describeRecord: describeLoggedRecord,
    coverage,
    readArticle,
    readFundYear: keepFundYear(database.pool, clock),
    residentAddress: residentPageAddress,
    isInvented: secrets.mode === "demo",
  };
}

/** The source does not change while it runs, so it is read once, when somebody first asks. */
function coverage(): readonly RegulationCoverage[] {
  if (covered === null) {
    const tree = readSourceTree(projectRoot);
    covered = regulations.map((regulation) => regulationCoverage(regulation, coverageOf(tree, regulation)));
  }
  return covered;
}

let covered: readonly RegulationCoverage[] | null = null;

function readArticle(clause: string, on: IsoDate): PublicArticle | null {
  const parts = parseClauseId(clause) ?? parseClauseId(`${clause}.1`);
  const regulation = regulations.find(({ prefix }) => prefix === parts?.prefix);
  const article = regulation?.articles.find(({ number }) => number === parts?.article);
  if (regulation === undefined || article === undefined) return null;
  const clauses = regulation.clauses.filter((one) => one.article === article.number);
  const ids = new Set(clauses.map(({ id }) => id));
  const isKnown = ids.has(clause) || clause === `${regulation.prefix}.${article.number}`;
  if (!isKnown) return null;
  const laws = Object.values(evaluations).map(({ law }) => law);
  return {
    prefix: regulation.prefix,
    regulation: regulation.title,
    number: article.number,
    title: article.title,
    state: article.lost === true ? "lost" : article.recovered === true ? "recovered" : "known",
    clauses: clauses.map(({ id, summary, gap }) => ({ id, summary, gap })),
    figures: figuresOn(laws, { clauses: ids, on }),
    gaps: regulation.readings
      .filter((reading) => reading.clauses.some((id) => ids.has(id)))
      .map(({ id, question, reading, reason, confirmedBy }) => ({ gap: id, question, reading, reason, confirmedBy })),
    ...neighboursOf(regulation, article.number),
  };
}

function neighboursOf({ articles }: Regulation, number: number): Pick<PublicArticle, "before" | "after"> {
  const numbers = articles.map((article) => article.number);
  return { before: numbers[numbers.indexOf(number) - 1] ?? null, after: numbers[numbers.indexOf(number) + 1] ?? null };
}
