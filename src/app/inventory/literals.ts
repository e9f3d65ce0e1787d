// Finds the string literals of a TypeScript text. What stands in a comment is none: a comment carries no clause.

/** A string, or a piece of a template between its holes. `line` counts from 1, `offset` from 0. */
export type Literal = { readonly text: string; readonly line: number; readonly offset: number };

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/;
const PATTERN = /(?<=(?:^|[(,=:[!&|?{;\n]|=>|\breturn)\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/;
const TOKEN = new RegExp([COMMENT, QUOTED, PATTERN, /[`{}]/].map((one) => one.source).join("|"), "g");
const TEMPLATE_PIECE = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y;

/** The literals in the order of the text. Escapes are left as they are written. */
export function readLiterals(source: string): Literal[] {
  const found: { text: string; offset: number }[] = [];
  /** For each template that is open: how many braces are open in its hole. */
  const holes: number[] = [];
  const token = new RegExp(TOKEN);
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const [text] = match;
    const depth = holes.at(-1);
    if (text.startsWith('"') || text.startsWith("'")) {
      found.push({ text: text.slice(1, -1), offset: match.index + 1 });
    } else if (text === "`" || (text === "}" && depth === 0)) {
      if (text === "}") holes.pop();
      const piece = templatePiece(source, token.lastIndex);
      found.push(piece);
      token.lastIndex = endOfPiece(source, piece, holes);
    } else if (depth !== undefined && (text === "{" || text === "}")) {
      holes.splice(-1, 1, depth + (text === "{" ? 1 : -1));
    }
  }
  return withLines(source, found);
}

function templatePiece(source: string, offset: number): { text: string; offset: number } {
  TEMPLATE_PIECE.lastIndex = offset;
  return { text: TEMPLATE_PIECE.exec(source)?.[0] ?? "", offset };
}

/** Where reading goes on after a piece: inside the hole that follows it, or behind the closing mark. */
function endOfPiece(source: string, piece: { text: string; offset: number }, holes: number[]): number {
  const end = piece.offset + piece.text.length;
  if (!source.startsWith("${", end)) return end + 1;
  holes.push(0);
  return end + 2;
}

function withLines(source: string, found: readonly { text: string; offset: number }[]): Literal[] {
  let line = 1;
  let read = 0;
  return found.map(({ text, offset }) => {
    for (let at = source.indexOf("\n", read); at !== -1 && at < offset; at = source.indexOf("\n", at + 1)) {
      line += 1;
      read = at + 1;
    }
    return { text, line, offset };
  });
}
