// The funds' books: trial balance, the statement of an account, one entry.

import { z } from "zod";
import { legalDay } from "../../kernel/calendar/index.ts";
import {
  answer,
  dateSchema,
  fenSchema,
  httpRefusals,
  pageQuery,
  RequestRefused,
  readCursor,
  refused,
  textSchema,
  writeCursor,
} from "../../kernel/http/index.ts";
import { type Actor, scope } from "../../kernel/identity/index.ts";
import {
  ledgerLimits,
  readClosedThrough,
  readEntry,
  readStatement,
  readTrialBalance,
} from "../../kernel/ledger/index.ts";
import { accountsOfFund } from "./funds.ts";
import { route } from "./services.ts";

const fundInAddress = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/);
const period = z.string().regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/);
const side = z.enum(["debit", "credit"]);

export const ledgerRoutes = [
  route({
    method: "GET",
    path: "/api/ledger/{fund}/trial-balance",
    summary: { zh: "试算平衡", en: "The trial balance of a fund, of a month or up to a day" },
    clauses: ["medical.19.1", "medical.19.3"],
    permission: "ledger.read",
    params: z.strictObject({ fund: fundInAddress }),
    query: z.strictObject({ period: period.optional(), asOf: dateSchema.optional() }),
    reply: z.object({
      fund: z.string(),
      closedThrough: z.string().nullable(),
      lines: z.array(
        z.object({
          code: z.string(),
          title: textSchema,
          normalSide: side,
          clauses: z.array(z.string()),
          openingFen: fenSchema,
          debitFen: fenSchema,
          creditFen: fenSchema,
          closingFen: fenSchema,
        }),
      ),
      debitFen: fenSchema,
      creditFen: fenSchema,
    }),
    handler: async ({ params: { fund }, query, actor, now }, { database }) => {
      assertWholeFund(actor, fund);
      const asked =
        query.period === undefined ? { fund, asOf: query.asOf ?? legalDay(now) } : { fund, period: query.period };
      const balance = await readTrialBalance(database.pool, asked);
      return answer({
        fund,
        closedThrough: await readClosedThrough(database.pool, fund),
        ...balance,
        lines: balance.lines.map((line) => ({ ...line, clauses: [...line.clauses] })),
      });
    },
  }),
  route({
    method: "GET",
    path: "/api/ledger/{fund}/accounts/{code}",
    summary: { zh: "一个科目的明细账", en: "The statement of an account, page by page" },
    clauses: ["medical.19.3"],
    permission: "ledger.read",
    params: z.strictObject({ fund: fundInAddress, code: z.string().regex(/^\d{4,12}$/) }),
    query: z.strictObject({
      from: dateSchema,
      through: dateSchema,
      party: z.coerce.number().int().min(0).optional(),
      ...pageQuery,
    }),
    reply: z.object({
      openingFen: fenSchema,
      lines: z.array(
        z.object({
          personId: z.int(),
          entryId: z.int(),
          line: z.int(),
          kind: z.string(),
          source: z.string(),
          reverses: z.int().nullable(),
          accountingDate: dateSchema,
          otherCode: z.string(),
          partyId: z.int(),
          debitFen: fenSchema,
          creditFen: fenSchema,
          balanceFen: fenSchema,
        }),
      ),
      next: z.string().nullable(),
    }),
    handler: async ({ params: { fund, code }, query, actor }, { database }) => {
      assertWholeFund(actor, fund);
      if (!accountsOfFund(fund).has(code)) throw new RequestRefused(httpRefusals.notFound());
      const place = query.after === undefined ? undefined : readCursor(placeShape, query.after);
      if (place === null) return refused(placeWrong, 400);
      const [date, entryId, line] = place ?? [];
      const statement = await readStatement(database.pool, {
        fund,
        code,
        from: query.from,
        through: query.through,
        limit: Math.min(query.limit, ledgerLimits.statementLines),
        ...(query.party === undefined ? {} : { partyId: query.party }),
        ...(date === undefined || entryId === undefined || line === undefined
          ? {}
          : { after: { accountingDate: date, entryId, line } }),
      });
      const { next } = statement;
      return answer({
        openingFen: statement.openingFen,
        lines: [...statement.lines],
        next: next === null ? null : writeCursor([next.accountingDate, next.entryId, next.line]),
      });
    },
  }),
  route({
    method: "GET",
    path: "/api/ledger/{fund}/entries/{person}/{entry}",
    summary: { zh: "一笔凭证", en: "One entry with its transfers" },
    clauses: ["medical.19.3"],
    permission: "ledger.read",
    params: z.strictObject({
      fund: fundInAddress,
      person: z.coerce.number().int().min(0),
      entry: z.coerce.number().int().positive(),
    }),
    reply: z.object({
      personId: z.int(),
      fund: z.string(),
      id: z.int(),
      kind: z.string(),
      accountingDate: dateSchema,
      period: z.string(),
      source: z.string(),
      reverses: z.int().nullable(),
      reversedBy: z.int().nullable(),
      at: z.iso.datetime(),
      transfers: z.array(z.object({ debit: z.string(), credit: z.string(), partyId: z.int(), amountFen: fenSchema })),
    }),
    handler: async ({ params: { fund, person, entry }, actor }, { database }) => {
      assertWholeFund(actor, fund);
      const found = await readEntry(database.pool, { personId: person, fund, id: entry });
      if (found === undefined) throw new RequestRefused(httpRefusals.notFound());
      return answer({ ...found, at: found.at.toISOString(), transfers: [...found.transfers] });
    },
  }),
];

const placeShape = z.tuple([dateSchema, z.int(), z.int()]);

const placeWrong = {
  code: "ledger.place_unknown",
  field: "query.after",
  message: { zh: "没有这样的翻页位置", en: "There is no such place in the list" },
  next: { zh: "从第一页重新翻", en: "Begin again with the first page" },
};

/** A fund has one set of books, so a post bounded by county or hospital reads none of it. */
function assertWholeFund(actor: Actor, fund: string): void {
  const mayRead = scope(actor, "ledger.read").kind === "all";
  if (!mayRead || accountsOfFund(fund).size === 0) throw new RequestRefused(httpRefusals.notFound());
}
