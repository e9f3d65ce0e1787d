// Says what kind a file is, by its content alone, and refuses what would act on whoever opens it.
import { accept, type Outcome, refuse } from "../../refusal/index.ts";
import { documentLimits } from "../limits.ts";
import { UnreadableFile } from "../unreadable.ts";
import { beginningOf, type FileKind } from "./file-kind.ts";
import { FileRefused, fileRefusals } from "./file-refusals.ts";
import { inspectOffice } from "./inspect-office.ts";
import { inspectPdf } from "./inspect-pdf.ts";
import { inspectJpeg, inspectPng } from "./inspect-picture.ts";
import { inspectText } from "./inspect-text.ts";

/** The kind of a file that may be kept: whole, within the limits, without macros, scripts or links that load by themselves. */
export async function inspectFile(bytes: Uint8Array): Promise<Outcome<FileKind>> {
  if (bytes.length === 0) return refuse(fileRefusals.empty());
  if (bytes.length > documentLimits.fileBytes) return refuse(fileRefusals.tooLarge());
  try {
    return accept(await inspect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.refusal);
    if (error instanceof UnreadableFile)
      return refuse(error.reason === "unpacks_too_large" ? fileRefusals.unpacksTooLarge() : fileRefusals.damaged());
    throw error;
  }
}

async function inspect(bytes: Buffer): Promise<FileKind> {
  switch (beginningOf(bytes)) {
    case "pdf":
      await inspectPdf(bytes);
      return "pdf";
    case "jpeg":
      inspectJpeg(bytes);
      return "jpeg";
    case "png":
      inspectPng(bytes);
      return "png";
    case "archive":
      return inspectOffice(bytes);
    case "compound":
      throw new FileRefused(fileRefusals.oldOffice());
    case "other":
      inspectText(bytes);
      return "text";
  }
}
