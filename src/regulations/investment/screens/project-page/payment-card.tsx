// Payments of a contract against the ladder of article 34: paid, the caps as lines, what is asked for and what of it fits.
import { type ReactNode, useState } from "react";
import { type Fen, toFen } from "../../../../kernel/money/index.ts";
import {
  AmountField,
  ArticleChip,
  Button,
  Card,
  formatMoney,
  Money,
  OurFault,
  RefusalNotice,
  Tag,
  TextField,
  useLanguage,
  useReadAgain,
  useSending,
  useText,
} from "../../../../ui/index.ts";
import { pageMessages } from "./messages.ts";
import { movedReader, type Payment, type Project, projectAddresses } from "./project.ts";
import { StepForm } from "./step-form.tsx";

const width = 340;
const stageWords = {
  construction: pageMessages.stage_construction,
  accepted: pageMessages.stage_accepted,
  audited: pageMessages.stage_audited,
} as const;

type Contract = NonNullable<Project["contract"]>;

/** The card of a project with a filed contract. */
export function PaymentCard({
  project,
  contract,
  isMain,
}: {
  readonly project: Project;
  readonly contract: Contract;
  /** Nothing else waits for this desk, so the first payment that does is the main matter. */
  readonly isMain: boolean;
}) {
  const text = useText();
  const { paidFen, priceFen, approvedPlanningChangesFen, stage, caps } = contract;
  const cap = caps.find((one) => one.stage === stage);
  const capFen = cap?.capFen ?? toFen(0);
  const baseFen = toFen(priceFen + approvedPlanningChangesFen);
  const first = project.payments.find(({ steps }) => steps.length > 0);
  return (
    <Card title={text(pageMessages.payment)} aside={<ArticleChip clause="investment.34.1" />}>
      <Gauge contract={contract} baseFen={baseFen} capFen={capFen} />
      <dl className="payment-sums">
        <Sum title={text(pageMessages.base)} amountFen={baseFen} />
        <Sum title={`${text(pageMessages.cap)}(${text(stageWords[stage])})`} amountFen={capFen} chip={cap?.clause} />
        <Sum title={text(pageMessages.paid)} amountFen={paidFen} />
        <Sum title={<b>{text(pageMessages.left)}</b>} amountFen={toFen(Math.max(0, capFen - paidFen))} />
      </dl>
      <ul className="payments">
        {project.payments.map((payment) => (
          <PaymentLine key={payment.id} payment={payment} project={project} isMain={isMain && payment === first} />
        ))}
      </ul>
      {project.asksPayment ? <AskPayment project={project} /> : null}
    </Card>
  );
}

function Sum({
  title,
  amountFen,
  chip,
}: {
  readonly title: ReactNode;
  readonly amountFen: Fen;
  readonly chip?: string | undefined;
}) {
  return (
    <div>
      <dt>
        {title} {chip === undefined ? null : <ArticleChip clause={chip} />}
      </dt>
      <dd className="number">
        <Money amountFen={amountFen} />
      </dd>
    </div>
  );
}

function Gauge({
  contract,
  baseFen,
  capFen,
}: {
  readonly contract: Contract;
  readonly baseFen: Fen;
  readonly capFen: Fen;
}) {
  const text = useText();
  const language = useLanguage();
  const at = (amountFen: number) => (width * amountFen) / Math.max(1, baseFen);
  const alt = text(pageMessages.gaugeAlt, {
    paid: formatMoney(contract.paidFen)[language],
    cap: formatMoney(capFen)[language],
  });
  return (
    <svg className="gauge" viewBox={`0 0 ${width} 44`} role="img" aria-label={alt}>
      <rect className="gauge-base" x="0" y="16" width={width} height="16" />
      <rect className="gauge-paid" x="0" y="16" width={at(contract.paidFen)} height="16" />
      {contract.caps.map(({ stage, capFen: one }) => (
        <line
          key={stage}
          className={stage === contract.stage ? "gauge-cap-now" : "gauge-cap"}
          x1={at(one)}
          x2={at(one)}
          y1="10"
          y2="38"
        />
      ))}
      <text className="gauge-words" x={Math.min(width, at(capFen))} y="9" textAnchor="end">
        {text(stageWords[contract.stage])}
      </text>
    </svg>
  );
}

type LineProps = { readonly payment: Payment; readonly project: Project; readonly isMain: boolean };

function PaymentLine({ payment, project, isMain }: LineProps) {
  const text = useText();
  const language = useLanguage();
  const money = (amountFen: Fen) => formatMoney(amountFen)[language];
  return (
    <li>
      <Tag tone={payment.state === "paid" ? "ok" : payment.state === "refused" ? "bad" : "info"}>
        {text(payment.stateTitle)}
      </Tag>{" "}
      {text(pageMessages.requested, { amount: money(payment.requestFen) })}
      {payment.payableFen === null ? null : <>,{text(pageMessages.payable, { amount: money(payment.payableFen) })}</>}
      {payment.agreedFen === null ? null : <>,{text(pageMessages.agreed, { amount: money(payment.agreedFen) })}</>}
      {payment.steps.map((step, place) => (
        <StepForm
          key={step.name}
          step={step}
          caseId={payment.id}
          revision={payment.revision}
          projectId={project.id}
          suggestedFen={payment.payableFen}
          isMain={isMain && place === 0}
        />
      ))}
    </li>
  );
}

function AskPayment({ project }: { readonly project: Project }) {
  const text = useText();
  const readAgain = useReadAgain();
  const [amountFen, setAmount] = useState<Fen | null>(null);
  const [certificate, setCertificate] = useState("");
  const { act, send } = useSending(movedReader);
  const ask = async () => {
    const facts = { instalment: project.payments.length + 1, requestFen: amountFen ?? 0 };
    const documents = [{ kind: "engineer_certificate", reference: certificate.trim() }];
    const sent = await send({ address: projectAddresses.payments(project.id), body: { facts, documents } });
    if (sent?.ok === true) readAgain(projectAddresses.project(project.id));
  };
  return (
    <details className="step">
      <summary>{text(pageMessages.askPayment)}</summary>
      <div className="stack">
        <AmountField label={text(pageMessages.amount)} value={amountFen} onChange={setAmount} />
        <TextField label={text(pageMessages.certificate)} value={certificate} onChange={setCertificate} />
        {act.state === "refused" ? <RefusalNotice refusal={act.refusal} /> : null}
        {act.state === "failed" ? <OurFault reference={act.reference} /> : null}
        <Button
          kind="primary"
          disabled={amountFen === null || certificate.trim() === "" || act.state === "sending"}
          onClick={() => void ask()}
        >
          {text(pageMessages.askPayment)}
        </Button>
      </div>
    </details>
  );
}
