// Which day's law the page is read by: today unless the reader chose a day, or the screen decides (a discharge date).
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { type IsoDate, isIsoDate } from "../../kernel/calendar/index.ts";
import { LAW_DATE_PARAMETER, setQuery, usePlace } from "../router/index.ts";
import { useSession } from "../session/index.ts";

/** The day, whether the screen decides it (then the reader cannot change it here), and how the reader changes it. */
export type LawDate = {
  readonly date: IsoDate;
  readonly decidedByScreen: boolean;
  /** Chooses a day; null goes back to today. Everything that reads by the day is read again. */
  readonly choose: (date: IsoDate | null) => void;
};

type Registry = LawDate & { readonly decide: (date: IsoDate | null) => void };

const LawDateContext = createContext<Registry | null>(null);

/** Keeps the day in the address (`?asOf=2017-10-10`), so that a link shows what the sender saw. */
export function LawDateProvider(props: { readonly children: ReactNode }) {
  const { legalDay } = useSession();
  const asked = usePlace().query.get(LAW_DATE_PARAMETER);
  const [decided, decide] = useState<IsoDate | null>(null);
  const chosen = isIsoDate(asked) ? asked : legalDay;
  const value = useMemo(
    () => ({
      date: decided ?? chosen,
      decidedByScreen: decided !== null,
      choose: (date: IsoDate | null) => setQuery(LAW_DATE_PARAMETER, date),
      decide,
    }),
    [decided, chosen],
  );
  return <LawDateContext value={value}>{props.children}</LawDateContext>;
}

/** The day's law by which this page is read. */
export function useLawDate(): LawDate {
  return useRegistry();
}

/** Lets the screen decide the day while it is shown, such as the discharge date of the stay on the desk; null leaves it to the reader. */
export function useDecideLawDate(date: IsoDate | null): void {
  const { decide } = useRegistry();
  useEffect(() => {
    decide(date);
    return () => decide(null);
  }, [decide, date]);
}

function useRegistry(): Registry {
  const registry = useContext(LawDateContext);
  if (registry === null) throw new Error("the law date is used outside the shell");
  return registry;
}
