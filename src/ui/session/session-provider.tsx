// Gives the session to everything inside, and shows the sign-in screen while there is none.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import type { Action } from "../../kernel/identity/index.ts";
import { fetchJson, keepRequestToken, nothingReader, referenceOf, SIGNED_OUT_EVENT } from "../client/index.ts";
import { OurFault } from "../our-fault/our-fault.tsx";
import { Waiting } from "../waiting/waiting.tsx";
import { type Session, sessionReader } from "./session.ts";

const SessionContext = createContext<Session | null>(null);

/** The address of the session on the server. */
export const SESSION_ADDRESS = "/api/session";

/** Reads the session. `signIn` is shown while there is none and calls its function when one has begun. */
export function SessionProvider(props: {
  readonly signIn: (onSignedIn: () => void) => ReactNode;
  readonly children: ReactNode;
}) {
  const client = useQueryClient();
  const query = useQuery({ queryKey: [SESSION_ADDRESS], queryFn: readSession, staleTime: Number.POSITIVE_INFINITY });
  useEffect(() => {
    const forget = () => client.setQueryData([SESSION_ADDRESS], null);
    globalThis.addEventListener(SIGNED_OUT_EVENT, forget);
    return () => globalThis.removeEventListener(SIGNED_OUT_EVENT, forget);
  }, [client]);
  if (query.data === undefined) {
    if (query.error === null) return <Waiting />;
    return <OurFault reference={referenceOf(query.error)} onTryAgain={() => void query.refetch()} />;
  }
  if (query.data === null) return props.signIn(() => void client.resetQueries());
  return <SessionContext value={query.data}>{props.children}</SessionContext>;
}

/** The session. Only inside the shell, where there always is one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("the session is used outside the shell");
  return session;
}

/** Whether the post may do an action; the server decides again, this only spares a person a refusal. */
export function usePermission(action: Action | null): boolean {
  const { permissions } = useSession();
  return action === null || permissions.includes(action);
}

/** Gives the function that ends the session and forgets everything read in it. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await fetchJson(SESSION_ADDRESS, nothingReader, { method: "DELETE" });
    client.removeQueries({ predicate: ({ queryKey: [address] }) => address !== SESSION_ADDRESS });
    client.setQueryData([SESSION_ADDRESS], null);
  };
}

/** The session, or null when the server says there is none. */
async function readSession(): Promise<Session | null> {
  const outcome = await fetchJson(SESSION_ADDRESS, sessionReader);
  keepRequestToken(outcome.ok ? outcome.value.requestToken : null);
  return outcome.ok ? outcome.value : null;
}
