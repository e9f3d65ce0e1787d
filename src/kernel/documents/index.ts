// The door of the documents room: files kept by hash, Excel in and out, official letters.

export { cleanFileName } from "./files/file-name.ts";
export { keepFile, type SentFile } from "./files/keep-file.ts";
export { isFileHash, type Keeper, type KeptFile } from "./files/kept-file.ts";
export { findFiles, readFile } from "./files/read-file.ts";
export { decodeText } from "./inspection/decode-text.ts";
export { type FileKind, fileKinds, mediaTypeOf } from "./inspection/file-kind.ts";
export { inspectFile } from "./inspection/inspect-file.ts";
export { issueLetter, type LetterIssue, readLetter } from "./letters/issue-letter.ts";
export { type Letter, type LetterKind, type LetterText, letterNumber } from "./letters/letter.ts";
export { documentLimits } from "./limits.ts";
export {
  type DocumentLine,
  type FiledDocument,
  listRequired,
  type RequiredDocument,
} from "./required/required-documents.ts";
export { migrations } from "./store/migrations.ts";
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
