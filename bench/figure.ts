// One measured figure, as the bench prints it.

/** `value` in `unit`; names are those of the README and of the goals. */
export type Figure = { readonly name: string; readonly value: number; readonly unit: string };
