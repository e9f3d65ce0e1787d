// Measures the export of 200,000 rows to Excel: how long it takes and what memory it needs beyond what is held anyway.
import { type Sheet, writeWorkbook } from "../../src/kernel/documents/index.ts";
import type { Figure } from "../figure.ts";

const exported = { rows: 200_000, columns: 20 } as const;

/** The whole process is measured: `memory` is the most that it held at any time of the export. */
export async function* benchDocuments(): AsyncGenerator<Figure> {
  const start = performance.now();
  let [most, bytes] = [0, 0];
  for await (const piece of writeWorkbook([sheet])) {
    bytes += piece.length;
    most = Math.max(most, process.memoryUsage.rss());
  }
  yield { name: "documents.export_seconds", value: (performance.now() - start) / 1_000, unit: "s" };
  yield { name: "documents.export_megabytes", value: bytes / 1024 / 1024, unit: "MB" };
  yield { name: "documents.export_memory", value: most / 1024 / 1024, unit: "MB" };
}

const sheet: Sheet = {
  name: "项目",
  title: { zh: "项目", en: "Projects" },
  headings: Array.from({ length: exported.columns }, (_, place) => ({
    title: { zh: `列${place + 1}`, en: `column ${place + 1}` },
    kind: place % 4 === 0 ? "money" : place % 4 === 1 ? "day" : "text",
    width: 16,
  })),
  rows: rowsOf(),
};

async function* rowsOf() {
  for (let row = 0; row < exported.rows; row += 1)
    yield Array.from({ length: exported.columns }, (_, place) => {
      if (place % 4 === 0) return row * 100 + place;
      return place % 4 === 1 ? "2026-10-01" : `2026-430400-48-01-${row}-${place}`;
    });
}
