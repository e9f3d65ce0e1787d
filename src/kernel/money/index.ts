// The door of money: whole fen, shares in basis points, named roundings, and how they are read and written.
export { addFen, type Fen, isFen, LARGEST_FEN, subtractFen, sumFen, toFen } from "./fen.ts";
export {
  formatLargeMoney,
  formatMoneyIn,
  formatPercent,
  formatSignedYuan,
  formatYuan,
  LARGEST_DECIMALS,
  type MoneyUnit,
} from "./format-money.ts";
export { LONGEST_AMOUNT_TEXT, parseYuan } from "./parse-yuan.ts";
export { mulDiv, type Rounding, roundToMultiple } from "./rounding.ts";
export { type BasisPoints, isBasisPoints, share, toBasisPoints, WHOLE } from "./share.ts";
export { yuanText } from "./yuan-text.ts";
