// Addresses of screens: a pattern such as `/settlements/:number`, and the parameters an address gives it.

/** The parameters of an address, by the names in the pattern, decoded. */
export type PathParameters = Readonly<Record<string, string>>;

/** The parameters when the path fits the pattern, else null. A name such as `:number` stands for exactly one piece. */
export function matchPath(pattern: string, path: string): PathParameters | null {
  const wanted = piecesOf(pattern);
  const given = piecesOf(path);
  if (wanted.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, piece] of wanted.entries()) {
    const value = decode(given[index] ?? "");
    if (value === null) return null;
    if (piece.startsWith(":")) parameters[piece.slice(1)] = value;
    else if (piece !== value) return null;
  }
  return parameters;
}

/** The address of a pattern with its parameters filled in. A missing parameter is a programmer's mistake and throws. */
export function fillPath(pattern: string, parameters: PathParameters = {}): string {
  const pieces = piecesOf(pattern).map((piece) => {
    if (!piece.startsWith(":")) return piece;
    const value = parameters[piece.slice(1)];
    if (value === undefined || value === "") throw new RangeError(`no value for ${piece} in ${pattern}`);
    return encodeURIComponent(value);
  });
  return `/${pieces.join("/")}`;
}

function piecesOf(path: string): readonly string[] {
  return path.split("/").filter((piece) => piece !== "");
}

/** A piece of an address decoded, or null where a person typed a `%` that decodes to nothing. */
function decode(piece: string): string | null {
  try {
    return decodeURIComponent(piece);
  } catch {
    // Only a malformed escape gets here: such an address fits no screen.
    return null;
  }
}
