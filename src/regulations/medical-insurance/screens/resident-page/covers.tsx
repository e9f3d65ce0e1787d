// The periods of cover on record, newest first, each with the way it came about.
import { ArticleChip, DataTable, formatPeriod, useText } from "../../../../ui/index.ts";
import { residentMessages } from "./messages.ts";
import type { ListedCover } from "./resident-page.tsx";

/** The table of covers; a sentence where there are none. */
export function Covers({ covers }: { readonly covers: readonly ListedCover[] }) {
  const text = useText();
  return (
    <section>
      <h2>{text(residentMessages.covers)}</h2>
      <DataTable
        caption={text(residentMessages.covers)}
        rows={covers}
        keyOf={({ startsOn, scheme }) => `${scheme} ${startsOn}`}
        empty={text(residentMessages.noCovers)}
        columns={[
          {
            key: "period",
            title: text(residentMessages.period),
            cell: ({ startsOn, endsOn }) => text(formatPeriod(startsOn, endsOn)),
          },
          { key: "scheme", title: text(residentMessages.scheme), cell: ({ scheme }) => text(residentMessages[scheme]) },
          {
            key: "path",
            title: text(residentMessages.path),
            cell: ({ path }) => (
              <>
                {text(residentMessages[path])} <ArticleChip clause={clauseOf[path]} />
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

const clauseOf = {
  ordinary: "medical.14.1",
  newborn: "medical.15.2",
  household_change: "medical.15.3",
  transfer: "medical.11.1",
} as const;
