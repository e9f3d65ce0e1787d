// The search dialog of Ctrl K: type, choose with the arrows, Enter opens.
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { Dialog } from "../dialog/dialog.tsx";
import { useText } from "../language/language.tsx";
import { shellMessages } from "../messages.ts";
import { goTo } from "../router/index.ts";
import { type FindThings, findHere, type SearchGround, type SearchHit } from "./search.ts";

/** Finds screens and articles at once, and things of the city when the app gives a way to find them. */
export function SearchDialog(props: {
  readonly ground: SearchGround;
  readonly findThings: FindThings | null;
  readonly onClose: () => void;
}) {
  const text = useText();
  const listId = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const hits = [...useThings(query, props.findThings), ...findHere(query, props.ground)].slice(0, MOST_HITS);
  const current = Math.min(at, hits.length - 1);
  const open = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    props.onClose();
    goTo(hit.address);
  };
  const press = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(hits.length - 1, current + move)));
    }
    if (event.key === "Enter" && !event.nativeEvent.isComposing) open(hits[current]);
  };
  return (
    <Dialog title={text(shellMessages.searchTitle)} place="top" onClose={props.onClose}>
      <input
        className="text-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={hits.length === 0 ? undefined : `${listId}-${current}`}
        aria-label={text(shellMessages.search)}
        placeholder={text(shellMessages.searchHint)}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={listId} className="search-hits" role="listbox" aria-label={text(shellMessages.searchTitle)}>
        {hits.map((hit, index) => (
          <Hit key={hit.address} id={`${listId}-${index}`} hit={hit} current={index === current} onOpen={open} />
        ))}
      </div>
      {hits.length === 0 ? <p className="empty-state">{text(shellMessages.searchNothing, { query })}</p> : null}
    </Dialog>
  );
}

const MOST_HITS = 12;
const FEWEST_LETTERS = 2;

function useThings(query: string, findThings: FindThings | null): readonly SearchHit[] {
  const wanted = query.trim();
  const { data } = useQuery({
    queryKey: ["search", wanted],
    queryFn: ({ signal }) => findThings?.(wanted, signal) ?? [],
    enabled: findThings !== null && wanted.length >= FEWEST_LETTERS,
  });
  return data ?? [];
}

function Hit(props: {
  readonly id: string;
  readonly hit: SearchHit;
  readonly current: boolean;
  readonly onOpen: (hit: SearchHit) => void;
}) {
  const text = useText();
  const { hit } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list are those of the box above, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: as above, the options are pointed at by aria-activedescendant.
    <div
      id={props.id}
      role="option"
      aria-selected={props.current}
      className={props.current ? "search-hit search-hit-current" : "search-hit"}
      onClick={() => props.onOpen(hit)}
    >
      <span>{text(hit.title)}</span>
      {hit.note === undefined ? null : <span className="note quiet">{text(hit.note)}</span>}
    </div>
  );
}
