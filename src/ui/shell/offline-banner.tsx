// The banner shown while the line is down: what still works and what waits.
import { useSyncExternalStore } from "react";
import { useText } from "../language/language.tsx";
import { partMessages } from "../messages.ts";

/** Shown only while the browser says it is offline; read aloud when it appears. */
export function OfflineBanner() {
  const text = useText();
  const online = useOnline();
  return (
    <div role="status" className={online ? "only-read-aloud" : "offline-banner"}>
      {online ? null : text(partMessages.offline)}
    </div>
  );
}

/** Whether the browser has a line. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => globalThis.navigator.onLine,
    () => true,
  );
}

function subscribe(listener: () => void): () => void {
  globalThis.addEventListener("online", listener);
  globalThis.addEventListener("offline", listener);
  return () => {
    globalThis.removeEventListener("online", listener);
    globalThis.removeEventListener("offline", listener);
  };
}
