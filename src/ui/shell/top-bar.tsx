// The top bar, 48 px: name, search, which day's law, who is at the screen, the other language.

import { Icon } from "../icon/icon.tsx";
import { Kbd } from "../kbd/kbd.tsx";
import { useText } from "../language/language.tsx";
import { shellMessages } from "../messages.ts";
import { useSession, useSignOut } from "../session/index.ts";
import { LawDateChip } from "./law-date-chip.tsx";

/** `onMenu` opens the menu on a phone, where it is hidden. */
export function TopBar(props: {
  readonly onSearch: () => void;
  readonly onMenu: () => void;
  readonly onOtherLanguage: () => void;
}) {
  const text = useText();
  return (
    <header className="top-bar">
      <button
        type="button"
        className="icon-button top-bar-menu"
        onClick={props.onMenu}
        aria-label={text(shellMessages.menu)}
      >
        <Icon name="menu" />
      </button>
      <a className="top-bar-name" href="/">
        <span className="top-bar-mark" aria-hidden="true" />
        <span className="top-bar-word">{text(shellMessages.name)}</span>
      </a>
      <button type="button" className="top-bar-search" onClick={props.onSearch}>
        <Icon name="search" />
        <span>{text(shellMessages.search)}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <div className="top-bar-end">
        <LawDateChip />
        <Who />
        <button type="button" className="plain-link" onClick={props.onOtherLanguage}>
          {text(shellMessages.otherLanguage)}
        </button>
      </div>
    </header>
  );
}

function Who() {
  const text = useText();
  const session = useSession();
  const signOut = useSignOut();
  return (
    <>
      <span className="top-bar-who" title={session.person.name}>
        {text(session.organisation.name)} · {text(session.post.title)}
      </span>
      <button type="button" className="plain-link" onClick={() => void signOut()}>
        {text(shellMessages.signOut)}
      </button>
    </>
  );
}
