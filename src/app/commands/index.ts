// The inventory of commands.

/** Runs with the words after its name and gives the exit status. */
export type Command = { readonly run: (words: readonly string[]) => Promise<number> };

export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: () => import("./start.ts"),
  evaluate: () => import("./evaluate.ts"),
};
