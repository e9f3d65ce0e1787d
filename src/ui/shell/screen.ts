// What a screen is to the shell: data. A regulation lists its screens, the app joins the lists, the shell shows them.
import type { ComponentType } from "react";
import type { Action } from "../../kernel/identity/index.ts";
import type { Text } from "../../kernel/refusal/index.ts";
import type { IconName } from "../icon/icon.tsx";
import type { PathParameters } from "../router/index.ts";
import type { Session } from "../session/index.ts";

/** What every screen is given: the parameters of its address. */
export type ScreenProps = { readonly parameters: PathParameters };

/** A screen. It is loaded when it is first opened, so that the first load stays small. */
export type Screen = {
  /** The pattern of its address, such as `/settlements/:number`. */
  readonly path: string;
  readonly title: Text;
  /** The part of the menu it stands in; null for a screen reached only from another. A path with parameters has none. */
  readonly menuGroup: Text | null;
  readonly icon: IconName;
  /** The action a post must be allowed for this screen to be offered; null for everyone who is signed in. */
  readonly permission: Action | null;
  /** Loads the screen: `() => import("./desk.tsx").then(({ HospitalDesk }) => HospitalDesk)`. */
  readonly screen: () => Promise<ComponentType<ScreenProps>>;
  /** The count beside the title in the menu, as a hook; null shows nothing. */
  readonly useCount?: () => number | null;
};

/** A page that the server renders whole, outside the shell, to which the menu leads. */
export type PageLink = {
  readonly address: string;
  readonly title: Text;
  readonly menuGroup: Text;
  readonly icon: IconName;
  readonly isOffered: (session: Session) => boolean;
};
