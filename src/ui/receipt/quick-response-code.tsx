// A QR code as one SVG path, with our mark in the middle. Works on paper, on screen and without script.
import { encode } from "uqr";

/** Draws the code of a short text. The mark covers less than a twentieth of a code that bears a quarter of damage. */
export function QuickResponseCode(props: { readonly content: string; readonly label: string }) {
  const { data, size } = encode(props.content, { ecc: "Q", border: QUIET_MODULES, minVersion: SMALLEST_VERSION });
  const middle = (size - MARK_MODULES) / 2;
  const stripe = (row: number) => `M${middle + 1.5} ${middle + row}h4`;
  return (
    <svg
      className="receipt-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path fill="#1B2430" d={modulePath(data)} />
      <rect x={middle} y={middle} width={MARK_MODULES} height={MARK_MODULES} rx="1" fill="#14508C" />
      <path d={`${stripe(2)}${stripe(3.5)}${stripe(5)}`} stroke="#fff" strokeWidth=".8" />
    </svg>
  );
}

/** The dark modules as a path, runs of a row joined: `M8 0h3v1h-3z`. */
export function modulePath(rows: readonly (readonly boolean[])[]): string {
  return rows.map((row, y) => rowPath(row, y)).join("");
}

/** The code's white border, in modules. The standard asks for 4; the card around it is white and gives the rest. */
const QUIET_MODULES = 2;
/** Version 4 has 33 modules, so that the mark of 7 modules stays small against it. */
const SMALLEST_VERSION = 4;
const MARK_MODULES = 7;

function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  let x = 0;
  while (x < row.length) {
    const start = x;
    while (x < row.length && row[x] === true) x += 1;
    if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
    else x += 1;
  }
  return path;
}
