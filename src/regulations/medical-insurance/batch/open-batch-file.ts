// Opens a batch file of this machine, without reading more of it than may be taken.
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { accept, type Outcome, refuse } from "../../../kernel/refusal/index.ts";
import type { BatchFile } from "./detect-kind.ts";
import { batchLimits } from "./limits.ts";
import { fileRefusals } from "./refusals.ts";

/** The file with its name. @throws the operating system's error when it cannot be opened */
export async function openBatchFile(path: string): Promise<Outcome<BatchFile>> {
  const handle = await open(path, "r");
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) return refuse(fileRefusals.unknownKind());
    if (facts.size > batchLimits.fileBytes) return refuse(fileRefusals.tooLarge());
    return accept({ label: basename(path), bytes: await handle.readFile() });
  } finally {
    await handle.close();
  }
}
