// The drafts of a post: the one being entered, and the parked ones; every change is kept in the browser at once.
import { useCallback, useState } from "react";
import { browserStorage, newIdempotencyKey } from "../../../../ui/index.ts";
import { type Draft, emptyDraft, isEmptyDraft } from "./draft.ts";
import { type KeptDrafts, keepDrafts, MOST_PARKED, readKeptDrafts } from "./kept-drafts.ts";

/** The drafts and what can be done with them. */
export type Drafts = {
  readonly draft: Draft;
  readonly parked: readonly Draft[];
  readonly change: (change: (draft: Draft) => Draft) => void;
  /** Parks the draft and begins an empty one; false when no place is left. An empty draft is not parked. */
  readonly park: () => boolean;
  /** Takes a parked draft up again; the present one is parked unless it is empty. */
  readonly take: (id: string) => void;
  readonly drop: (id: string) => void;
  /** The draft is settled: it stays on the screen, but the browser forgets it. */
  readonly close: () => void;
  /** Begins an empty draft, or another one. */
  readonly renew: (next?: Draft) => void;
};

/** Reads what the post has kept, once, and keeps every change. */
export function useDrafts(post: string): Drafts {
  const [state, setState] = useState(() => begin(readKeptDrafts(browserStorage(), post)));
  const update = useCallback(
    (next: (before: State) => State) =>
      setState((before) => {
        const after = next(before);
        keepDrafts(browserStorage(), post, { current: after.draft, parked: after.parked });
        return after;
      }),
    [post],
  );
  const change = useCallback(
    (edit: (draft: Draft) => Draft) => update((before) => ({ ...before, draft: edit(before.draft) })),
    [update],
  );
  return {
    ...state,
    change,
    park: () => {
      if (state.parked.length >= MOST_PARKED) return false;
      update(parkDraft);
      return true;
    },
    take: (id) => update((before) => takeDraft(before, id)),
    drop: (id) => update((before) => ({ ...before, parked: before.parked.filter((one) => one.id !== id) })),
    close: () => keepDrafts(browserStorage(), post, { current: null, parked: state.parked }),
    renew: (next) => update((before) => ({ ...before, draft: next ?? newDraft() })),
  };
}

type State = { readonly draft: Draft; readonly parked: readonly Draft[] };

function begin({ current, parked }: KeptDrafts): State {
  return { draft: current ?? newDraft(), parked };
}

function parkDraft({ draft, parked }: State): State {
  if (isEmptyDraft(draft)) return { draft, parked };
  return { draft: newDraft(), parked: [...parked, draft] };
}

function takeDraft(before: State, id: string): State {
  const taken = before.parked.find((one) => one.id === id);
  if (taken === undefined) return before;
  const { parked } = parkDraft(before);
  return { draft: taken, parked: parked.filter((one) => one.id !== id) };
}

/** A new draft is for the same hospital; its id is only for this browser. */
export function newDraft(): Draft {
  return emptyDraft(newIdempotencyKey());
}
