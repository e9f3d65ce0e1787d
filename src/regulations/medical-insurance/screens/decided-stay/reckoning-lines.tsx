// The reckoning of a decided stay as it stands beneath the parts: one formula a line, the result bold.
import { formatYuan, ProvisionalMark, useText } from "../../../../ui/index.ts";
import { type Decision, gateOf } from "./decision.ts";
import { reckonStay } from "./reckoning.ts";

/** One box with the lines; of a stopped case the reason stands there. */
export function ReckoningLines({ decision }: { readonly decision: Decision }) {
  const text = useText();
  const gate = gateOf(decision);
  if (gate !== undefined) return <p className="formula">{text(gate.title)}</p>;
  return (
    <div className="formula">
      {reckonStay(decision).map(({ key, words, resultFen, provisional }) => (
        <p key={key}>
          {text(words)}{" "}
          <span className="unbroken">
            = <b>{formatYuan(resultFen)}</b> {provisional ? <ProvisionalMark short /> : null}
          </span>
        </p>
      ))}
    </div>
  );
}
