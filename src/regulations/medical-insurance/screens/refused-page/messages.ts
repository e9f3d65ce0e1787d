// The words of a page that cannot be shown.
import type { Messages } from "../../../../ui/index.ts";

export const refusedMessages = {
  section: { zh: "居民医保", en: "Resident insurance" },
  signIn: { zh: "去登录", en: "Sign in" },
} as const satisfies Messages;
