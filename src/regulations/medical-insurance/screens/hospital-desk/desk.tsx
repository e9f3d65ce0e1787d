// The desk as it is drawn: steps, person, stay, bill and its checks at the left, the answer and the button at the right.
import { useEffect, useState } from "react";
import type { Refusal } from "../../../../kernel/refusal/index.ts";
import {
  AskOnce,
  formatMoney,
  goTo,
  Notice,
  RefusalNotice,
  useDecideLawDate,
  useKeys,
  useLanguage,
  usePlace,
  useSession,
  useText,
} from "../../../../ui/index.ts";
import { BillGrid } from "./bill-grid.tsx";
import { CheckLine } from "./check-line.tsx";
import { deskMessages, settleMessages } from "./messages.ts";
import { ParkedDrafts } from "./parked-drafts.tsx";
import { PatientView } from "./patient-view.tsx";
import { PersonStrip } from "./person-strip.tsx";
import { QuoteCard, wrongLineOf } from "./quote-card.tsx";
import type { Hospital } from "./replies.ts";
import { draftOfSettlement } from "./settle-again.ts";
import { SettleNotice } from "./settle-notice.tsx";
import { SettledCard } from "./settled-card.tsx";
import { StayStrip } from "./stay-strip.tsx";
import { Steps } from "./steps.tsx";
import { type DeskState, useDesk } from "./use-desk.ts";

/** The desk of a post with its hospitals. */
export function Desk({ hospitals }: { readonly hospitals: readonly Hospital[] }) {
  const text = useText();
  const desk = useDesk(hospitals);
  const [isShown, setShown] = useState(false);
  const show = () => setShown(desk.quote !== null);
  useDecideLawDate(desk.draft.stay.dischargedOn);
  const refusal = useSettleAgain(desk);
  useKeys([
    { name: "F2", label: text(deskMessages.keyFind), run: desk.find },
    { name: "F4", label: text(deskMessages.keyBill), run: desk.places.bill },
    { name: "F8", label: text(deskMessages.keyShow), run: show },
    { name: "F9", label: text(deskMessages.keySettle), run: desk.askToSettle },
    { name: "Ctrl S", label: text(deskMessages.keyPark), run: desk.park },
  ]);
  return (
    <div className="desk">
      <h1 className="only-read-aloud">{text(deskMessages.title)}</h1>
      <Steps missing={desk.missing} isSettled={desk.isSettled}>
        <ParkedDrafts parked={desk.parked} onTake={desk.take} onDrop={desk.drop} />
      </Steps>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {desk.draft.corrects === null ? null : (
        <Notice tone="info">{text(settleMessages.correctsNumber, { number: desk.draft.corrects })}</Notice>
      )}
      <Strips desk={desk} hospitals={hospitals} />
      <div className="columns columns-answer">
        <Bill desk={desk} />
        <div className="desk-right">
          <AnswerCard desk={desk} onShow={show} />
        </div>
      </div>
      {desk.settling.state === "asking" ? <AskToSettle desk={desk} /> : null}
      {isShown && desk.quote !== null ? (
        <PatientView decision={desk.quote} parts={desk.parts} onClose={() => setShown(false)} />
      ) : null}
    </div>
  );
}

type DeskProps = { readonly desk: DeskState };

function Strips({ desk, hospitals }: DeskProps & { readonly hospitals: readonly Hospital[] }) {
  const { legalDay } = useSession();
  const { draft, places } = desk;
  return (
    <>
      <PersonStrip
        person={draft.person}
        admittedOn={draft.stay.admittedOn ?? legalDay}
        dischargedOn={draft.stay.dischargedOn ?? legalDay}
        today={legalDay}
        onChoose={desk.choosePerson}
        finderRef={places.refs.finder}
      />
      <StayStrip
        key={draft.id}
        stay={draft.stay}
        hospitals={hospitals}
        quote={desk.quote}
        isClosed={desk.isSettled}
        onChange={desk.changeStay}
        onDone={places.bill}
        admittedRef={places.refs.admitted}
        invoiceRef={places.refs.invoice}
      />
    </>
  );
}

function Bill({ desk }: DeskProps) {
  return (
    <section className="card">
      <BillGrid
        key={desk.draft.id}
        ref={desk.places.refs.grid}
        stay={desk.draft.stay}
        lines={desk.draft.lines}
        linesAsTyped={desk.asTyped.lines}
        known={desk.known}
        context={desk.context}
        wrongLine={wrongLineOf(refusalOf(desk)?.field)}
        isClosed={desk.isSettled}
        onLines={desk.changeLines}
        onTyping={desk.setTyping}
      />
      <CheckLine draft={desk.asTyped} items={desk.known.items} quote={desk.quote} />
    </section>
  );
}

function refusalOf({ settling, live }: DeskState): Refusal | null {
  return settling.state === "refused" ? settling.refusal : live.refusal;
}

function AnswerCard({ desk, onShow }: DeskProps & { readonly onShow: () => void }) {
  const { settling, decided } = desk;
  if (settling.state === "settled" && decided !== null) {
    return (
      <SettledCard
        settled={settling.settled}
        decided={decided.quote}
        parts={decided.parts}
        again={settling.again}
        onNext={desk.find}
      />
    );
  }
  return (
    <QuoteCard
      state={desk.live}
      parts={desk.parts}
      missing={desk.missing}
      notice={
        <SettleNotice settling={settling} attempt={desk.draft.attempt} hint={desk.hint} shown={desk.live.refusal} />
      }
      onSettle={desk.askToSettle}
      onPark={desk.park}
      onShow={onShow}
    />
  );
}

/** Asks once: who, which days, how much; the button names both amounts. */
function AskToSettle({ desk }: DeskProps) {
  const text = useText();
  const language = useLanguage();
  const { draft, decided } = desk;
  if (decided === null) return null;
  const money = (amountFen: Parameters<typeof formatMoney>[0]) => formatMoney(amountFen)[language];
  const { fundFen, patientFen, grossFen } = decided.quote;
  return (
    <AskOnce
      title={text(settleMessages.ask)}
      act={text(settleMessages.act, { fund: money(fundFen), patient: money(patientFen) })}
      onAct={desk.settleNow}
      onBack={desk.goBack}
    >
      <p>
        {text(settleMessages.askFacts, {
          name: draft.person?.name ?? "",
          admitted: draft.stay.admittedOn ?? "",
          discharged: draft.stay.dischargedOn ?? "",
          lines: draft.lines.length,
          gross: money(grossFen),
        })}
      </p>
    </AskOnce>
  );
}

/** Takes up the settlement that the address names (`?again=YB-…`): its stay and bill become the draft. */
function useSettleAgain(desk: DeskState): Refusal | null {
  const { query } = usePlace();
  const number = query.get("again");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another number takes up another settlement.
  useEffect(() => {
    if (number === null) return;
    let isWanted = true;
    const takeUp = async () => {
      const outcome = await draftOfSettlement(number);
      if (!isWanted) return;
      if (outcome.ok) desk.begin(outcome.value);
      else setRefusal(outcome.refusal);
      goTo("/desk", { replace: true });
    };
    void takeUp();
    return () => {
      isWanted = false;
    };
  }, [number]);
  return refusal;
}
