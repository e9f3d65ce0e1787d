// What the public site works with, put together from the regulations, their laws and the source.

import type { IsoDate } from "../../kernel/calendar/index.ts";
import type { Regulation } from "../../kernel/law/register/index.ts";
import {
  describeLoggedRecord,
  findLoggedRecord,
  keepFundYear,
  residentPageAddress,
} from "../../regulations/medical-insurance/pages/index.ts";
import type { PublicArticle, SiteServices } from "../../site/index.ts";
import { type RegulationCoverage, regulationCoverage } from "../../ui/coverage/index.ts";
import { coverageOf, readSourceTree, regulations } from "../inventory/index.ts";
import { laws } from "../laws.ts";
import { projectRoot } from "../project-root.ts";
import { findArticle } from "./find-article.ts";
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
  const found = findArticle(clause);
  if (found === null) return null;
  const { regulation, article, state, clauses, ids, gaps } = found;
  return {
    prefix: regulation.prefix,
    regulation: regulation.title,
    number: article.number,
    title: article.title,
    state,
    clauses: clauses.map(({ id, summary, gap }) => ({ id, summary, gap })),
    figures: figuresOn(laws, { clauses: ids, on }),
    gaps: gaps.map(({ id, question, reading, reason, confirmedBy }) => ({
      gap: id,
      question,
      reading,
      reason,
      confirmedBy,
    })),
    ...neighboursOf(regulation, article.number),
  };
}

function neighboursOf({ articles }: Regulation, number: number): Pick<PublicArticle, "before" | "after"> {
  const numbers = articles.map((article) => article.number);
  return { before: numbers[numbers.indexOf(number) - 1] ?? null, after: numbers[numbers.indexOf(number) + 1] ?? null };
}
