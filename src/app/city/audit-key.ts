// The key that signs the city's audit log: made on the first start of a demo, given by the environment in production.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateSigner, parseSigner, type Signer } from "../../kernel/audit/index.ts";
import { accept, type Outcome, refuse } from "../../kernel/refusal/index.ts";
import type { Configuration } from "../configuration.ts";

/** The name of the log, as it stands in every checkpoint and receipt. */
export const auditLogName = "hengyang.hengzheng.example/audit";

/** The environment variable that holds the secret line in production. */
export const auditKeyVariable = "HENGZHENG_AUDIT_KEY";

/** Loads the signer. In production a missing or malformed key is refused; the key of a demo lies in the state folder. */
export async function loadAuditSigner({ mode, stateFolder, environment }: Configuration): Promise<Outcome<Signer>> {
  const given = environment[auditKeyVariable] ?? "";
  if (given !== "") return readSigner(given);
  return mode === "production" ? refuse(keyMissing) : readSigner(await keepKey(join(stateFolder, "audit-key")));
}

function readSigner(line: string): Outcome<Signer> {
  try {
    return accept(parseSigner(line));
  } catch {
    // The reason would quote nothing useful: the line is a secret.
    return refuse(keyMalformed);
  }
}

/** Writes a new key unless there is one; of two programs starting at once, one writes. */
async function keepKey(file: string): Promise<string> {
  await mkdir(join(file, ".."), { recursive: true });
  try {
    await writeFile(file, `${generateSigner(auditLogName).secret}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFile(file, "utf8");
}

const keyMissing = {
  code: "audit.key_missing",
  field: auditKeyVariable,
  message: { zh: `正式运行需要存证密钥 ${auditKeyVariable}`, en: `Production needs the audit key ${auditKeyVariable}` },
  next: {
    zh: "用 npm run hengzheng -- audit-key 生成,妥善保管后写入环境变量",
    en: "Make it with npm run hengzheng -- audit-key, keep it safe, and set the variable",
  },
};

const keyMalformed = {
  code: "audit.key_malformed",
  message: { zh: "存证密钥不是一行 PRIVATE+KEY+…", en: "The audit key is not one line PRIVATE+KEY+…" },
  next: { zh: "用生成时给出的那一行", en: "Use the line that was given when it was made" },
};
