// The 183 clauses of the regulation, read from the data file beside this one.

import { type Clause, readClauses } from "../../../kernel/law/register/index.ts";
import data from "./clauses.json" with { type: "json" };

/** All clauses in the order of the regulation. */
export const clauses: readonly Clause[] = readClauses(data);
