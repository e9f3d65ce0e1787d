// The side menu: the screens a post may open, by group; icons alone below 1100 px, hidden behind a button on a phone.
import { Icon } from "../icon/icon.tsx";
import { useText } from "../language/language.tsx";
import { shellMessages } from "../messages.ts";
import { keepLawDate } from "../router/index.ts";
import { useSession } from "../session/index.ts";
import { groupScreens } from "./menu.ts";
import type { Screen } from "./screen.ts";

/** Shows the menu; the current screen is marked. */
export function SideMenu(props: {
  readonly screens: readonly Screen[];
  readonly current: Screen | null;
  readonly open: boolean;
}) {
  const text = useText();
  const { permissions } = useSession();
  return (
    <nav className={props.open ? "side-menu side-menu-open" : "side-menu"} aria-label={text(shellMessages.menu)}>
      {groupScreens(props.screens, permissions).map(({ group, screens }) => (
        <div key={group.zh}>
          <p className="side-menu-group" aria-hidden="true">
            {text(group)}
          </p>
          <ul aria-label={text(group)}>
            {screens.map((screen) => (
              <MenuItem key={screen.path} screen={screen} current={holds(screen, props.current)} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
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
