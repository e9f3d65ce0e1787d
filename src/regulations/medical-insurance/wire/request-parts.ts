// What the routes of the wires read from a request beside its schemas.
import { httpRefusals, RequestRefused } from "../../../kernel/http/index.ts";
import type { Actor } from "../../../kernel/identity/index.ts";

/** The text of a body, which was read as UTF-8 before; it is read again because an amount must not have been a float. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The post that a settlement names. @throws RequestRefused for someone who acts in none */
export function postOf({ postId }: Actor): number {
  if (postId === null) throw new RequestRefused(httpRefusals.notPermitted());
  return postId;
}
