// The door of the formats: money, dates and clauses as a person reads them.
export { type ClauseParts, formatArticle, formatClause, splitClause } from "./clause.ts";
export { dayNumber, formatDate, formatInstant, formatListDate, formatPeriod, formatTime, splitDate } from "./date.ts";
export {
  formatLargeMoney,
  formatMoney,
  formatMoneyIn,
  formatPercent,
  formatPoints,
  formatSignedYuan,
  formatYuan,
  UNKNOWN,
} from "./money.ts";
export { readTypedDate } from "./typed-date.ts";
