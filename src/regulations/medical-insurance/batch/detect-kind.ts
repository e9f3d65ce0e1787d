// Which kind of file was sent: by its content, held against its name or media type.
import { accept, type Outcome, refuse } from "../../../kernel/refusal/index.ts";
import { fileRefusals } from "./refusals.ts";

/** The kinds that are taken and given. */
export const batchKinds = ["csv", "xlsx", "ndjson"] as const;
export type BatchKind = (typeof batchKinds)[number];

/** The media type of each kind. */
export const mediaTypes: Readonly<Record<BatchKind, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ndjson: "application/x-ndjson",
};

/** A file as it was sent: `label` is its name or its media type, empty when the sender said neither. */
export type BatchFile = { readonly label: string; readonly bytes: Uint8Array };

/** The kind of a file. Refuses other kinds, and a content that is not what the label says. */
export function detectKind({ label, bytes }: BatchFile): Outcome<BatchKind> {
  const found = kindOfContent(bytes);
  if (found === "xls") return refuse(fileRefusals.oldExcel());
  const named = kindOfLabel(label);
  if (named === null) return refuse(fileRefusals.unknownKind());
  return named === "unsaid" || named === found ? accept(found) : refuse(fileRefusals.wrongKind(named, found));
}

function kindOfContent(bytes: Uint8Array): BatchKind | "xls" {
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) return "xlsx";
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) return "xls";
  const beginning = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT_BYTES)).trimStart();
  return beginning.startsWith("{") ? "ndjson" : "csv";
}

const LOOKED_AT_BYTES = 1_024;

function kindOfLabel(label: string): BatchKind | "unsaid" | null {
  const written = label.trim().toLowerCase();
  if (written === "" || written === "application/octet-stream") return "unsaid";
  const byType = batchKinds.find((kind) => mediaTypes[kind] === written);
  if (byType !== undefined || written.includes("/")) return byType ?? endings[endingOf(written)] ?? null;
  return endings[endingOf(written)] ?? null;
}

function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/.exec(name)?.[1] ?? "";
}

const endings: Readonly<Record<string, BatchKind>> = {
  csv: "csv",
  txt: "csv",
  xlsx: "xlsx",
  ndjson: "ndjson",
  jsonl: "ndjson",
  json: "ndjson",
};
