// Who is at the screen: what the server says about the session, and what it asks for to begin one.
import * as z from "zod/mini";
import { dateReader, textReader } from "../client/index.ts";

/** `GET /api/session`: the person, the post they act in, what the post may do, the legal day, and the token for changing requests. */
export const sessionReader = z.object({
  person: z.object({ name: z.string() }),
  post: z.object({ id: z.string(), title: textReader }),
  organisation: z.object({ name: textReader }),
  /** The actions the post is allowed. */
  permissions: z.array(z.string()),
  legalDay: dateReader,
  requestToken: z.string(),
});

/** A session as the screens know it. */
export type Session = z.infer<typeof sessionReader>;

/** `GET /api/sign-in`: how one signs in here; in demo mode with the posts to choose from. */
export const signInReader = z.object({
  mode: z.enum(["demo", "production"]),
  posts: z.array(
    z.object({
      id: z.string(),
      title: textReader,
      organisation: textReader,
      person: z.string(),
      /** What this post does, in one line. */
      task: textReader,
    }),
  ),
});

/** How one signs in. */
export type SignIn = z.infer<typeof signInReader>;
