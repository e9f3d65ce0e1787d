// The sign-in screen: in the demo city one click a post, otherwise name and password.
import { type FormEvent, useState } from "react";
import { Button } from "../button/button.tsx";
import { Answer, type Sender, useReading, useSending } from "../client/index.ts";
import { TextField } from "../field/index.ts";
import { useText } from "../language/language.tsx";
import { shellMessages, signInMessages } from "../messages.ts";
import { OurFault } from "../our-fault/our-fault.tsx";
import { RefusalNotice } from "../refusal-notice/refusal-notice.tsx";
import { SESSION_ADDRESS, type Session, type SignIn, sessionReader, signInReader } from "../session/index.ts";

/** Shows the ways in that the server offers. */
export function SignInScreen(props: { readonly onSignedIn: () => void; readonly onOtherLanguage: () => void }) {
  const text = useText();
  const reading = useReading("/api/sign-in", signInReader);
  const sender = useSending(sessionReader);
  const enter = async (body: Readonly<Record<string, string>>) => {
    const outcome = await sender.send({ address: SESSION_ADDRESS, body });
    if (outcome?.ok === true) props.onSignedIn();
  };
  return (
    <main className="sign-in" id="content">
      <div className="sign-in-name">
        <span className="top-bar-name">
          <span className="top-bar-mark" aria-hidden="true" />
          {text(shellMessages.name)}
        </span>
        <button type="button" className="plain-link" onClick={props.onOtherLanguage}>
          {text(shellMessages.otherLanguage)}
        </button>
      </div>
      <p className="sign-in-slogan">{text(signInMessages.slogan)}</p>
      <Answer reading={reading} lines={6}>
        {({ mode, posts }) => (
          <>
            <h1>{text(mode === "demo" ? signInMessages.demoSentence : signInMessages.sentence)}</h1>
            <Failure sender={sender} />
            {mode === "demo" ? <Posts posts={posts} onEnter={(post) => void enter({ post })} /> : null}
            {mode === "production" ? (
              <PasswordForm busy={sender.act.state === "sending"} onEnter={(given) => void enter(given)} />
            ) : null}
          </>
        )}
      </Answer>
    </main>
  );
}

function Posts(props: { readonly posts: SignIn["posts"]; readonly onEnter: (post: string) => void }) {
  const text = useText();
  return (
    <ul className="sign-in-posts">
      {props.posts.map((post) => (
        <li key={post.id}>
          <button type="button" className="sign-in-post" onClick={() => props.onEnter(post.id)}>
            <b>{text(post.title)}</b>
            <span>
              {text(post.organisation)} · {post.person}
            </span>
            <span className="quiet">{text(post.task)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function PasswordForm(props: {
  readonly busy: boolean;
  readonly onEnter: (given: { readonly name: string; readonly password: string }) => void;
}) {
  const text = useText();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onEnter({ name, password });
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <TextField
        label={text(signInMessages.personName)}
        value={name}
        onChange={setName}
        autoComplete="username"
        required
      />
      <TextField
        label={text(signInMessages.password)}
        kind="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        required
      />
      <Button kind="primary" size="large" submits wide disabled={props.busy}>
        {text(props.busy ? signInMessages.signingIn : signInMessages.signIn)}
      </Button>
    </form>
  );
}

function Failure({ sender }: { readonly sender: Sender<Session> }) {
  if (sender.act.state === "refused") return <RefusalNotice refusal={sender.act.refusal} />;
  if (sender.act.state === "failed") return <OurFault reference={sender.act.reference} />;
  return null;
}
