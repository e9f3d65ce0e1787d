// What stands before the explanation: that a settlement was reversed or corrects another, and why a gate stopped the case.
import type { ReactNode } from "react";
import { ArticleChip, Notice, Sentence, useText } from "../../../../ui/index.ts";
import { whyMessages } from "./messages.ts";
import type { WhyPage } from "./why-page.tsx";

/** The notices of a settlement; none for one that simply stands. */
export function Standing({ page }: { readonly page: WhyPage }) {
  const { reversedBy, corrects } = page.explanation.stay;
  const link = (number: string) => <a href={page.settlementAddress(number)}>{number}</a>;
  return (
    <>
      {reversedBy === null ? null : (
        <Told tone="bad">
          <Sentence message={whyMessages.reversed} values={{ number: link(reversedBy) }} />
        </Told>
      )}
      {corrects === null ? null : (
        <Told tone="info">
          <Sentence message={whyMessages.corrects} values={{ number: link(corrects) }} />
        </Told>
      )}
      <DecidedBy page={page} />
      <GateNotice gate={page.explanation.gate} />
    </>
  );
}

/** Silent while the version that decided is the present one and the explanation is the one booked. */
function DecidedBy({ page: { isVerified, decidedBy } }: { readonly page: WhyPage }) {
  const text = useText();
  if (decidedBy.isPresent) return isVerified ? null : <Told tone="bad">{text(whyMessages.differs)}</Told>;
  const version = decidedBy.version.slice(0, 12);
  return isVerified ? (
    <Told tone="info">{text(whyMessages.earlierVersion, { version })}</Told>
  ) : (
    <Told tone="warn">{text(whyMessages.versionGone, { version })}</Told>
  );
}

function GateNotice({ gate }: Pick<WhyPage["explanation"], "gate">) {
  const text = useText();
  if (gate === null) return null;
  return (
    <Told tone={gate.key === "disaster" ? "info" : "warn"}>
      {text(gate.sentence)} <ArticleChip clause={gate.clause} />
      <p className="notice-next">{text(gate.next)}</p>
    </Told>
  );
}

function Told({ tone, children }: { readonly tone: "bad" | "warn" | "info"; readonly children: ReactNode }) {
  return (
    <section className="why-told">
      <Notice tone={tone}>{children}</Notice>
    </section>
  );
}
