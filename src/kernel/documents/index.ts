// The door of the documents room: files kept by hash, Excel in and out, official letters.
export { documentLimits } from "./limits.ts";
export { readWorkbook, type WorkbookReading } from "./tables/read-workbook.ts";
export {
  type Cell,
  type CellKind,
  type Heading,
  type Table,
  type TableRow,
  titleOf,
  type Value,
} from "./tables/table.ts";
export { writeCsv } from "./tables/write-csv.ts";
export { type Sheet, workbookBytes, writeWorkbook } from "./tables/write-workbook.ts";
export { UnreadableFile, type UnreadableReason } from "./unreadable.ts";
