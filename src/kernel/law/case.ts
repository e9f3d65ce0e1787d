// A case in numbers, as every target computes with it.

/** The facts of a case or of a line: truths 0 or 1, choices by their place, dates as day numbers. Keys are the names of the inputs. */
export type Case = { [name: string]: number };

/** The lists of a case: for each list the facts of its lines, in order. */
export type CaseLines = Readonly<Record<string, readonly Case[]>>;

/** A case of a law that looks at no list. */
export const NO_LINES: CaseLines = {};
