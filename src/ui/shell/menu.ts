// The menu as data: which screens a post sees, in which group, in which order.
import type { Text } from "../../kernel/refusal/index.ts";
import { matchPath, type PathParameters } from "../router/index.ts";
import type { Session } from "../session/index.ts";
import type { PageLink, Screen } from "./screen.ts";

/** A group of the menu with its screens, or with the pages outside the shell that stand behind these. */
export type MenuGroup = { readonly group: Text; readonly screens: readonly Screen[] };
export type LinkGroup = { readonly group: Text; readonly links: readonly PageLink[] };

/** The groups in the order in which they first appear, with the screens the post may open; a group without screens is left out. */
export function groupScreens(screens: readonly Screen[], permissions: readonly string[]): readonly MenuGroup[] {
  const groups = new Map<string, { readonly group: Text; readonly screens: Screen[] }>();
  for (const screen of screens) {
    const group = screen.menuGroup;
    if (group === null || !mayOpen(screen, permissions)) continue;
    const known = groups.get(group.zh) ?? { group, screens: [] };
    known.screens.push(screen);
    groups.set(group.zh, known);
  }
  return [...groups.values()];
}

/** The pages outside the shell that a session is offered, by group. */
export function groupLinks(links: readonly PageLink[], session: Session): readonly LinkGroup[] {
  const groups = new Map<string, { readonly group: Text; readonly links: PageLink[] }>();
  for (const link of links.filter((one) => one.isOffered(session))) {
    const known = groups.get(link.menuGroup.zh) ?? { group: link.menuGroup, links: [] };
    known.links.push(link);
    groups.set(link.menuGroup.zh, known);
  }
  return [...groups.values()];
}

/** Whether a post may open a screen. */
export function mayOpen(screen: Screen, permissions: readonly string[]): boolean {
  return screen.permission === null || permissions.includes(screen.permission);
}

/** The screen of a path with its parameters, or null. A path without parameters goes before one with. */
export function findScreen(
  screens: readonly Screen[],
  path: string,
): { readonly screen: Screen; readonly parameters: PathParameters } | null {
  const found = screens.flatMap((screen) => {
    const parameters = matchPath(screen.path, path);
    return parameters === null ? [] : [{ screen, parameters }];
  });
  return found.sort((a, b) => Object.keys(a.parameters).length - Object.keys(b.parameters).length)[0] ?? null;
}

/** Stops when two screens claim one address: a mistake of the programmer. */
export function assertScreensDiffer(screens: readonly Screen[]): void {
  const seen = new Set<string>();
  for (const { path } of screens) {
    const shape = path.replace(/:[A-Za-z]+/g, ":");
    if (seen.has(shape)) throw new Error(`two screens have the address ${path}`);
    seen.add(shape);
  }
}
