// Proposing a project: the first form of its procedure. What was proposed opens at once as the project's page.
import { useState } from "react";
import {
  Answer,
  ArticleChip,
  Button,
  Card,
  goTo,
  OurFault,
  RefusalNotice,
  ScreenHead,
  useReading,
  useSending,
  useText,
} from "../../../../ui/index.ts";
import { formReader, movedReader, projectAddresses, type Step } from "../project-page/project.ts";
import { StepFields } from "../project-page/step-form.tsx";
import { emptyStep, readStep, type TypedStep } from "../project-page/typed-step.ts";
import { proposalMessages } from "./messages.ts";
import "./project-proposal.css";

/** The screen. */
export function ProjectProposal() {
  const text = useText();
  const reading = useReading(projectAddresses.form, formReader);
  return (
    <>
      <ScreenHead>
        {text(proposalMessages.sentence)} <ArticleChip clause="investment.13.4" />
      </ScreenHead>
      <Answer reading={reading} lines={12}>
        {({ step }) => <Proposal step={step} />}
      </Answer>
    </>
  );
}

function Proposal({ step }: { readonly step: Step }) {
  const text = useText();
  const [typed, setTyped] = useState<TypedStep>(emptyStep);
  const [wrong, setWrong] = useState<Readonly<Record<string, "missing" | "wrong">>>({});
  const { act, send } = useSending(movedReader);
  const propose = async () => {
    const read = readStep(step, typed, null);
    setWrong(read.ok ? {} : read.wrong);
    if (!read.ok) return;
    // The address says which step this is.
    const { action: _, ...content } = read.body;
    const sent = await send({ address: projectAddresses.projects, body: content });
    if (sent?.ok === true) goTo(`/projects/${sent.value.caseId}`);
  };
  return (
    <Card>
      <div className="proposal">
        <div className="proposal-fields">
          <StepFields step={step} typed={typed} wrong={wrong} onType={setTyped} />
        </div>
        {act.state === "refused" ? <RefusalNotice refusal={act.refusal} /> : null}
        {act.state === "failed" ? <OurFault reference={act.reference} /> : null}
        <Button kind="primary" disabled={act.state === "sending"} onClick={() => void propose()}>
          {text(proposalMessages.act)}
        </Button>
      </div>
    </Card>
  );
}
