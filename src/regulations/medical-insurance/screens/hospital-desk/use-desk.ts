// The state of the desk: the draft with the line being typed, its quote, how settling stands, and what each key does.
import { useCallback, useEffect, useRef, useState } from "react";
import { useOnline, useReadAgain, useSession, useText } from "../../../../ui/index.ts";
import type { NamedPart } from "../decided-stay/money-parts.ts";
import type { BillFocus } from "./bill-grid.tsx";
import type { Attempt, DeskPerson, Draft, DraftLine, DraftStay, Missing } from "./draft.ts";
import { MOST_PARKED } from "./kept-drafts.ts";
import { missingWords, parkMessages, quoteMessages, settleMessages } from "./messages.ts";
import { deskAddresses, type Hospital, type Quote } from "./replies.ts";
import { useDrafts } from "./use-drafts.ts";
import { useQuotedBill } from "./use-quoted-bill.ts";
import { useSettling } from "./use-settling.ts";

/** The state of the desk. */
export type DeskState = ReturnType<typeof useDesk>;

/** Keeps everything the desk shows. A post with one hospital always settles for that one. */
export function useDesk(hospitals: readonly Hospital[]) {
  const text = useText();
  const session = useSession();
  const online = useOnline();
  const drafts = useDrafts(session.post.id);
  const [typing, setTyping] = useState<DraftLine | null>(null);
  const [hint, setHint] = useState<string | null>(null);
  const [decided, setDecided] = useState<{ readonly quote: Quote; readonly parts: readonly NamedPart[] } | null>(null);
  const places = usePlaces();
  const { change, close } = drafts;
  const keep = useCallback((attempt: Attempt) => change((draft) => ({ ...draft, attempt })), [change]);
  const settle = useSettling(keep);
  const isSettled = settle.settling.state === "settled";

  const { draft, asTyped, live, missing, ...bill } = useQuotedBill({
    draft: withHospital(drafts.draft, hospitals),
    typing,
    settled: isSettled ? (decided?.quote ?? null) : null,
    isSettled,
  });
  const edit = (next: (draft: Draft) => Draft) => {
    setHint(null);
    if (["refused", "failed"].includes(settle.settling.state)) settle.rest();
    change(next);
  };
  const begin = () => {
    setHint(null);
    setTyping(null);
    setDecided(null);
    settle.rest();
    places.find();
  };
  const objection = (): string | null => {
    if (!online) return text(settleMessages.offline);
    const what = missing.map((one) => text(missingWords[one]));
    if (draft.stay.invoiceNo.trim() === "") what.push(text(quoteMessages.missingInvoice));
    if (what.length > 0) return text(quoteMessages.missing, { what: what.join(text(quoteMessages.between)) });
    return live.quote !== null && !live.isFresh ? text(settleMessages.stale) : null;
  };
  const askToSettle = () => {
    if (isSettled) return;
    const words = objection();
    setHint(words);
    if (words !== null && online) places.missing(missing[0] ?? (draft.stay.invoiceNo.trim() === "" ? "invoice" : null));
    if (words !== null || live.quote === null) return;
    setDecided({ quote: live.quote, parts: bill.parts });
    settle.ask();
  };
  const readAgain = useReadAgain();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is being settled that closes the draft and has the year read again.
  useEffect(() => {
    if (!isSettled) return;
    close();
    readAgain(deskAddresses.person(draft.person?.id ?? 0));
  }, [isSettled]);

  // A stay taken up to be settled again has everything but its correction: the bill is where that is made.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another draft that moves the focus.
  useEffect(() => {
    if (draft.corrects !== null) places.bill();
  }, [draft.id]);

  return {
    ...bill,
    draft,
    asTyped,
    live,
    missing,
    parked: drafts.parked,
    hint,
    decided,
    settling: settle.settling,
    isSettled,
    places,
    setTyping,
    choosePerson: (person: DeskPerson) => {
      edit((before) => ({ ...before, person }));
      if (draft.stay.admittedOn === null || draft.stay.dischargedOn === null) places.stay();
      else places.bill();
    },
    changeStay: (stay: Partial<DraftStay>) => edit((before) => ({ ...before, stay: { ...before.stay, ...stay } })),
    changeLines: (lines: readonly DraftLine[]) => edit((before) => ({ ...before, lines })),
    askToSettle,
    settleNow: () => void settle.send(draft),
    goBack: settle.rest,
    find: () => {
      if (!isSettled) return places.find();
      drafts.renew();
      begin();
    },
    park: () => {
      if (isSettled) return;
      if (drafts.park()) begin();
      else setHint(text(parkMessages.parkedFull, { most: MOST_PARKED }));
    },
    take: (id: string) => {
      drafts.take(id);
      begin();
    },
    drop: drafts.drop,
    begin: (next: Draft) => {
      drafts.park();
      drafts.renew(next);
      begin();
    },
  };
}

/** Where the focus can be sent. */
function usePlaces() {
  const finder = useRef<HTMLInputElement>(null);
  const admitted = useRef<HTMLInputElement>(null);
  const invoice = useRef<HTMLInputElement>(null);
  const grid = useRef<BillFocus>(null);
  const take = (field: HTMLInputElement | null) => {
    field?.focus();
    field?.select();
  };
  const places = {
    refs: { finder, admitted, invoice, grid },
    find: () => take(finder.current),
    stay: () => take(admitted.current),
    invoice: () => take(invoice.current),
    bill: () => grid.current?.focus(),
  };
  const missing = (what: Missing | "invoice" | null) => {
    if (what === null) return;
    const go = {
      person: places.find,
      dates: places.stay,
      hospital: places.stay,
      lines: places.bill,
      invoice: places.invoice,
    };
    go[what]();
  };
  return { ...places, missing };
}

function withHospital(draft: Draft, hospitals: readonly Hospital[]): Draft {
  const [only] = hospitals;
  if (draft.stay.hospitalId !== null || hospitals.length !== 1 || only === undefined) return draft;
  return { ...draft, stay: { ...draft.stay, hospitalId: only.id } };
}
