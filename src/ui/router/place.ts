// Where the reader is: the path and query of the address, and moving to another without loading the page anew.
import { useSyncExternalStore } from "react";

/** The present address, split. */
export type Place = { readonly path: string; readonly query: URLSearchParams };

/** The query parameter that says which day's law a page is read by; it goes along from screen to screen. */
export const LAW_DATE_PARAMETER = "asOf";

/** The place now; the part of the screen that uses it is drawn again when it changes. */
export function usePlace(): Place {
  return splitAddress(useSyncExternalStore(subscribe, readAddress, () => "/"));
}

/** Goes to an address of this site, such as `/settlements?county=430421`. `replace` leaves no step to go back to. */
export function goTo(address: string, options: { readonly replace?: boolean } = {}): void {
  const next = keepLawDate(address, globalThis.location.search);
  if (options.replace === true) globalThis.history.replaceState(null, "", next);
  else globalThis.history.pushState(null, "", next);
  for (const listener of listeners) listener();
}

/** Changes one query parameter of the present address; null takes it away. */
export function setQuery(name: string, value: string | null): void {
  const { path, query } = splitAddress(readAddress());
  if (value === null) query.delete(name);
  else query.set(name, value);
  const text = query.toString();
  globalThis.history.replaceState(null, "", text === "" ? path : `${path}?${text}`);
  for (const listener of listeners) listener();
}

/** The address with the law date of the present query added, unless it names its own. */
export function keepLawDate(address: string, presentSearch: string): string {
  const date = new URLSearchParams(presentSearch).get(LAW_DATE_PARAMETER);
  const { path, query } = splitAddress(address);
  if (date === null || query.has(LAW_DATE_PARAMETER)) return address;
  query.set(LAW_DATE_PARAMETER, date);
  return `${path}?${query.toString()}`;
}

/** Splits an address into path and query. */
export function splitAddress(address: string): Place {
  const [path = "/", search = ""] = address.split("?", 2);
  return { path, query: new URLSearchParams(search) };
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener("popstate", listener);
  };
}

function readAddress(): string {
  return globalThis.location.pathname + globalThis.location.search;
}
