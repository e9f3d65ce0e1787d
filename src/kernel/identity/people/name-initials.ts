// The pinyin initials by which a name is found at a desk: 贺小满 is hxm.
import { pinyin } from "pinyin-pro";

/** The initials of a name in small letters, surnames read as surnames (曾 is z); other signs than Chinese characters and Latin letters are left out. */
export function nameInitials(name: string): string {
  const readings = pinyin(name.normalize("NFC"), {
    pattern: "first",
    toneType: "none",
    type: "array",
    surname: "head",
    v: true,
  });
  return readings
    .map((reading) => reading.toLowerCase())
    .filter((reading) => /^[a-z]$/.test(reading))
    .join("");
}
