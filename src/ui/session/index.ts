// The door of the session: who is at the screen and what they may do.
export { type Session, type SignIn, sessionReader, signInReader } from "./session.ts";
export { SESSION_ADDRESS, SessionProvider, usePermission, useSession, useSignOut } from "./session-provider.tsx";
