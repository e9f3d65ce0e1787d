// account LOGIN --organisation KEY …: the first administrator of an organisation, with a password from standard input.

import { text as readText } from "node:stream/consumers";
import { city } from "../../kernel/identifiers/index.ts";
import { sayRefusal } from "../city/city-refused.ts";
import { type AdministratorKind, addFirstAdministrator, administratorKinds } from "../city/first-administrator.ts";
import { withCity } from "../city/open-city.ts";
import { readConfiguration } from "../configuration.ts";
import { readWords, WrongWords } from "./words.ts";

const usage = `hengzheng account LOGIN --organisation KEY [--kind ${administratorKinds.join("|")}] [--name-zh NAME --name-en NAME] [--display NAME] < PASSWORD`;

/** The password is the first line of standard input, so that it stands in no list of commands. Exit status 1 when refused. */
export async function run(words: readonly string[], input: NodeJS.ReadableStream = process.stdin): Promise<number> {
  const options = Object.fromEntries(
    ["organisation", "kind", "name-zh", "name-en", "display"].map((name) => [name, { type: "string" } as const]),
  );
  const { places, text } = readWords(words, { usage, places: [1, 1], options });
  const [loginName = ""] = places;
  const key = text["organisation"] ?? "";
  if (!/^[a-z0-9][a-z0-9._-]{2,39}$/.test(loginName))
    throw new WrongWords("LOGIN has 3 to 40 of small letters, digits, dot, dash and underscore.");
  if (!/^[a-z][a-z0-9_]{1,79}$/.test(key)) throw new WrongWords(`Usage: ${usage}`);
  const first = {
    loginName,
    displayName: text["display"] ?? loginName,
    kind: kindOf(text["kind"]),
    organisation: { key, kind: "department", regionCode: city.code, name: nameOf(text["name-zh"], text["name-en"]) },
    password: firstLine(await readText(input)),
  } as const;
  return withCity(readConfiguration(process.env), async (opened) => {
    const made = await addFirstAdministrator(opened, first, new Date());
    if (!made.ok) console.error(sayRefusal(made.refusal));
    else console.log(`已开设 ${loginName},可以登录。 ${loginName} was made and can sign in.`);
    return made.ok ? 0 : 1;
  });
}

function kindOf(word = "system"): AdministratorKind {
  const kind = administratorKinds.find((one) => one === word);
  if (kind === undefined) throw new WrongWords(`--kind must be ${administratorKinds.join(", ")}.`);
  return kind;
}

function nameOf(zh: string | undefined, en: string | undefined): { readonly zh: string; readonly en: string } | null {
  if (zh === undefined && en === undefined) return null;
  if (zh === undefined || en === undefined) throw new WrongWords("Name it in both languages: --name-zh and --name-en.");
  return { zh, en };
}

const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? "";
