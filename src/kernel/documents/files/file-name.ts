// Cleans the name under which a file was sent, so that it can be shown and saved anywhere.
import { endingsOf, type FileKind } from "../inspection/file-kind.ts";
import { documentLimits } from "../limits.ts";

/**
 * The last part of a path, without signs that steer text or that a file system gives a meaning, no longer than allowed,
 * and with an ending of its kind. A name of which nothing is left is `文件`.
 */
export function cleanFileName(name: string, kind: FileKind): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replaceAll(STEERING, "")
    .replaceAll(/[<>:"|?*]/g, "_")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const [ending] = endingsOf[kind];
  const own = endingsOf[kind].find((one) => plain.toLowerCase().endsWith(`.${one}`));
  const stem = own === undefined ? plain : plain.slice(0, -own.length - 1);
  const room = documentLimits.nameCharacters - ending.length - 2;
  const kept = Array.from(stem)
    .slice(0, room)
    .join("")
    .replace(/[. ]+$/, "");
  const safe = kept === "" ? "文件" : kept;
  return `${RESERVED.test(safe) ? "_" : ""}${safe}.${own ?? ending}`;
}

/** Control and format characters (right-to-left marks, joiners), private use and halves of pairs. */
const STEERING = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
