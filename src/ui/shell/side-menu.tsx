// The side menu: the screens a post may open, by group, and behind them the pages for everyone; icons alone below 1100 px, hidden behind a button on a phone.
import type { ReactNode } from "react";
import type { Text } from "../../kernel/refusal/index.ts";
import { Icon } from "../icon/icon.tsx";
import { useLanguage, useText } from "../language/language.tsx";
import { shellMessages } from "../messages.ts";
import { keepLawDate } from "../router/index.ts";
import { useSession } from "../session/index.ts";
import { groupLinks, groupScreens } from "./menu.ts";
import type { PageLink, Screen } from "./screen.ts";

/** Shows the menu; the current screen is marked. */
export function SideMenu(props: {
  readonly screens: readonly Screen[];
  readonly links: readonly PageLink[];
  readonly current: Screen | null;
  readonly open: boolean;
}) {
  const text = useText();
  const session = useSession();
  return (
    <nav className={props.open ? "side-menu side-menu-open" : "side-menu"} aria-label={text(shellMessages.menu)}>
      {groupScreens(props.screens, session.permissions).map(({ group, screens }) => (
        <Group key={group.zh} group={group}>
          {screens.map((screen) => (
            <MenuItem key={screen.path} screen={screen} current={holds(screen, props.current)} />
          ))}
        </Group>
      ))}
      {groupLinks(props.links, session).map(({ group, links }) => (
        <Group key={group.zh} group={group}>
          {links.map((link) => (
            <LinkItem key={link.address} link={link} />
          ))}
        </Group>
      ))}
    </nav>
  );
}

function Group({ group, children }: { readonly group: Text; readonly children: ReactNode }) {
  const text = useText();
  return (
    <div>
      <p className="side-menu-group" aria-hidden="true">
        {text(group)}
      </p>
      <ul aria-label={text(group)}>{children}</ul>
    </div>
  );
}

/** The page is outside the shell and keeps the language in its address. */
function LinkItem({ link }: { readonly link: PageLink }) {
  const title = useText()(link.title);
  return (
    <li>
      <a href={`${link.address}?lang=${useLanguage()}`} className="side-menu-item" title={title}>
        <Icon name={link.icon} />
        <span className="side-menu-title">{title}</span>
      </a>
    </li>
  );
}

/** Whether the current screen is this one, or stands beneath it, as `/law/:clause` does beneath `/law`. */
function holds(screen: Screen, current: Screen | null): boolean {
  return screen === current || (screen.path !== "/" && current?.path.startsWith(`${screen.path}/`) === true);
}

function MenuItem({ screen, current }: { readonly screen: Screen; readonly current: boolean }) {
  const title = useText()(screen.title);
  return (
    <li>
      <a
        href={keepLawDate(screen.path, globalThis.location.search)}
        className="side-menu-item"
        title={title}
        aria-current={current ? "page" : undefined}
      >
        <Icon name={screen.icon} />
        <span className="side-menu-title">{title}</span>
        {screen.useCount === undefined ? null : <Count useCount={screen.useCount} />}
      </a>
    </li>
  );
}

function Count({ useCount }: { readonly useCount: () => number | null }) {
  const count = useCount();
  return count === null || count === 0 ? null : <span className="side-menu-count">{count}</span>;
}
