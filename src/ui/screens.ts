// The screens that belong to no regulation.
import { useInTrayCount } from "./in-tray/index.ts";
import { lawExplorerMessages } from "./law-explorer/messages.ts";
import { inTrayMessages, shellMessages } from "./messages.ts";
import type { PageLink, Screen } from "./shell/index.ts";

/** In-tray first: it is where a person starts. The gallery of parts is offered only while developing. */
export const screens: readonly Screen[] = [
  {
    path: "/",
    title: inTrayMessages.title,
    menuGroup: inTrayMessages.menuGroup,
    icon: "tray",
    permission: null,
    screen: () => import("./in-tray/in-tray.tsx").then(({ InTrayScreen }) => InTrayScreen),
    useCount: useInTrayCount,
  },
  {
    path: "/law",
    title: lawExplorerMessages.title,
    menuGroup: lawExplorerMessages.menuGroup,
    icon: "book",
    permission: "law.read",
    screen: () => import("./law-explorer/index.ts").then(({ LawExplorer }) => LawExplorer),
  },
  {
    path: "/law/:clause",
    title: lawExplorerMessages.title,
    menuGroup: null,
    icon: "book",
    permission: "law.read",
    screen: () => import("./law-explorer/index.ts").then(({ LawExplorer }) => LawExplorer),
  },
];

const forEveryone = { menuGroup: shellMessages.publicGroup, isOffered: () => true };

/** The pages of the public site, which anyone may read. */
export const publicPages: readonly PageLink[] = [
  { ...forEveryone, address: "/public", title: shellMessages.publicHome, icon: "grid" },
  { ...forEveryone, address: "/public/coverage", title: shellMessages.publicCoverage, icon: "chart" },
  { ...forEveryone, address: "/public/audit", title: shellMessages.publicAudit, icon: "seal" },
];

/** The gallery of the shared parts, for looking at them while building. */
export const gallery: Screen = {
  path: "/gallery",
  title: { zh: "部件", en: "Parts" },
  menuGroup: { zh: "开发", en: "Development" },
  icon: "grid",
  permission: null,
  screen: () => import("./gallery/gallery.tsx").then(({ Gallery }) => Gallery),
};
