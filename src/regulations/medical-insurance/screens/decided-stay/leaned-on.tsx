// The readings a result leans on, short: the mark, the question, the reading chosen. The rest open in place.
import { GapMark, type Messages, useText } from "../../../../ui/index.ts";
import { readings } from "../../register/readings.ts";

const messages = {
  more: { zh: "还有 {count} 处读法", en: "{count} more readings" },
} as const satisfies Messages;

/** Shows the first reading and, behind a line that opens, the others. */
export function LeanedOn({ gaps }: { readonly gaps: readonly string[] }) {
  const text = useText();
  const [first, ...others] = gaps;
  if (first === undefined) return null;
  return (
    <div className="leaned-on">
      <LeanedReading gap={first} />
      {others.length === 0 ? null : (
        <details>
          <summary>{text(messages.more, { count: others.length })}</summary>
          {others.map((gap) => (
            <LeanedReading key={gap} gap={gap} />
          ))}
        </details>
      )}
    </div>
  );
}

function LeanedReading({ gap }: { readonly gap: string }) {
  const text = useText();
  const found = readings.find(({ id }) => id === gap);
  if (found === undefined) return null;
  return (
    <p>
      <GapMark gap={gap} title={text(found.reason)} /> {text(found.question)} <b>{text(found.reading)}</b>
    </p>
  );
}
