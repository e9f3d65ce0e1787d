// The figures that decided the stay, each with its article and the day since which it is in force.
import { ArticleChip, ProvisionalMark, useText } from "../../../../ui/index.ts";
import type { StayExplanation } from "../../explanation/index.ts";
import { whyMessages } from "./messages.ts";

/** A table of three columns that fits a phone; nothing where a gate stopped the case. */
export function Figures({ figures }: Pick<StayExplanation, "figures">) {
  const text = useText();
  if (figures.length === 0) return null;
  return (
    <section>
      <h2>{text(whyMessages.figures)}</h2>
      <table className="why-figures">
        <thead>
          <tr>
            <th scope="col">{text(whyMessages.figure)}</th>
            <th scope="col" className="number">
              {text(whyMessages.value)}
            </th>
            <th scope="col">{text(whyMessages.from)}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ key, title, value, from, clause, isProvisional }) => (
            <tr key={key}>
              <td>
                {text(title)} <ArticleChip clause={clause} />
              </td>
              <td className="number">
                {text(value)}
                {isProvisional ? (
                  <>
                    <br />
                    <ProvisionalMark />
                  </>
                ) : null}
              </td>
              <td className="unbroken">{from}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
