// audit-key: makes the key that signs the audit log of a city in production.

import { generateSigner } from "../../kernel/audit/index.ts";
import { auditKeyVariable, auditLogName } from "../city/audit-key.ts";
import { readWords } from "./words.ts";

/** The secret goes to standard output alone, so that it can be piped to where it is kept. */
export async function run(words: readonly string[]): Promise<number> {
  readWords(words, { usage: "hengzheng audit-key", places: [0, 0], options: {} });
  const { signer, secret } = generateSigner(auditLogName);
  console.error(
    `公钥,请公布 Public key, to be published:\n${signer.publicKey.text}\n密钥,放进 ${auditKeyVariable} 并保管好 Secret, for ${auditKeyVariable}:`,
  );
  console.log(secret);
  return 0;
}
