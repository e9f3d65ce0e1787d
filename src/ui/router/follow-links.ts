// Ordinary links move between screens without loading the page anew, so that every part can simply write `<a href>`.
import { useEffect } from "react";
import { goTo } from "./place.ts";

/** Follows clicks on links to paths that `isScreen` knows; every other link is left to the browser. */
export function useFollowLinks(isScreen: (path: string) => boolean): void {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const address = addressOfClick(event);
      if (address === null || !isScreen(address.pathname)) return;
      event.preventDefault();
      goTo(address.pathname + address.search);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [isScreen]);
}

/** The address an ordinary click on a link of this site leads to, or null: new tab, download, other site, anchor within the page. */
function addressOfClick(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.target !== "" || link.hasAttribute("download")) return null;
  const address = new URL(link.href, globalThis.location.href);
  const samePage = address.pathname === globalThis.location.pathname && address.hash !== "";
  return address.origin === globalThis.location.origin && !samePage ? address : null;
}
