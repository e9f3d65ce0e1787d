// The chain of costs as bars from zero: each link must stay within the one before; the ceiling is a line through all later bars.
import { type Fen, formatMoneyIn } from "../../../../kernel/money/index.ts";
import { ArticleChip, Card, Light, useText } from "../../../../ui/index.ts";
import { pageMessages } from "./messages.ts";
import type { Project } from "./project.ts";

type Link = Project["chain"][number];

const width = 720;
const height = 190;
const top = 34;
const ground = 140;

/** Draws the chain with its amounts in ten thousand yuan. */
export function MoneyChain({ chain }: { readonly chain: readonly Link[] }) {
  const text = useText();
  const known = chain.flatMap(({ amountFen }) => (amountFen === null ? [] : [amountFen]));
  if (known.length === 0) return null;
  const isBroken = chain.some(({ aboveFen }) => aboveFen !== null && aboveFen > 0);
  const most = Math.max(...known);
  const alt = chain
    .map(({ title, amountFen }) => `${text(title)} ${amountFen === null ? text(pageMessages.notYet) : wan(amountFen)}`)
    .join(" ≥ ");
  return (
    <Card
      title={
        <>
          {text(pageMessages.chain)} <span className="quiet">{text(pageMessages.unit)}</span>
        </>
      }
      aside={
        <>
          <Light state={isBroken ? "bad" : "ok"}>
            {text(isBroken ? pageMessages.chainBroken : pageMessages.chainHolds)}
          </Light>{" "}
          <ArticleChip clause="investment.39.2" />
        </>
      }
    >
      <svg
        className="chain"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={text(pageMessages.chainAlt, { links: alt })}
      >
        {chain.map((link, place) => (
          <Bar key={link.name} link={link} place={place} of={chain.length} most={most} />
        ))}
        <Ceiling chain={chain} most={most} />
        <line className="chain-ground" x1="0" x2={width} y1={ground} y2={ground} />
      </svg>
      <ul className="chain-articles">
        {chain.map(({ name, title, clause, amountFen }) => (
          <li key={name}>
            {text(title)} <b>{amountFen === null ? text(pageMessages.notYet) : wan(amountFen)}</b>{" "}
            <ArticleChip clause={clause} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const wan = (amountFen: Fen): string => formatMoneyIn(amountFen, "wan");

function Bar({
  link,
  place,
  of,
  most,
}: {
  readonly link: Link;
  readonly place: number;
  readonly of: number;
  readonly most: number;
}) {
  const text = useText();
  const step = width / of;
  const wide = step * 0.62;
  const x = place * step + (step - wide) / 2;
  const tall = link.amountFen === null ? ground - top : ((ground - top) * link.amountFen) / most;
  const isAbove = link.aboveFen !== null && link.aboveFen > 0;
  const look = link.amountFen === null ? "chain-open" : isAbove ? "chain-above" : "chain-bar";
  return (
    <g>
      <rect className={look} x={x} y={ground - tall} width={wide} height={tall} />
      <text className="chain-amount" x={x + wide / 2} y={ground - tall + 18} textAnchor="middle">
        {link.amountFen === null ? text(pageMessages.notYet) : wan(link.amountFen)}
      </text>
      <text className="chain-title" x={x + wide / 2} y={ground + 18} textAnchor="middle">
        {text(link.title)}
      </text>
      {place === 0 ? null : (
        <text
          className={isAbove ? "chain-sign chain-sign-broken" : "chain-sign"}
          x={place * step}
          y={ground - 30}
          textAnchor="middle"
        >
          {isAbove ? "≱" : "≥"}
        </text>
      )}
    </g>
  );
}

/** The budget estimate, or without one the feasibility estimate, bounds everything after it (article 14). */
function Ceiling({ chain, most }: { readonly chain: readonly Link[]; readonly most: number }) {
  const text = useText();
  const place = Math.max(
    0,
    chain.findIndex(({ name }) => name === "budgetEstimateFen"),
  );
  const amountFen = chain[place]?.amountFen ?? null;
  if (amountFen === null) return null;
  const y = ground - ((ground - top) * amountFen) / most;
  return (
    <g>
      <line className="chain-ceiling" x1={(place * width) / chain.length} x2={width} y1={y} y2={y} />
      <text className="chain-ceiling-words" x={width} y={12} textAnchor="end">
        {text(pageMessages.ceiling, { amount: wan(amountFen) })}
      </text>
    </g>
  );
}
