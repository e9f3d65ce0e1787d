// The icons of the menu: sixteen by sixteen, one stroke, always beside or instead of a word that a screen reader still hears.

/** The names of the icons. */
export type IconName = keyof typeof strokes;

/** Draws an icon in the colour of the text around it. */
export function Icon(props: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={strokes[props.name]} />
    </svg>
  );
}

const strokes = {
  tray: "M2 9l2-6h8l2 6v4H2zM2 9h4l1 2h2l1-2h4",
  desk: "M2 3h12v8H2zM6 14h4M8 11v3M5 6h6M5 8h3",
  people:
    "M6 7a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM2 13c0-2.5 1.8-4 4-4s4 1.5 4 4M10.5 3a2 2 0 0 1 0 3.8M12 9.3c1.3.6 2 1.9 2 3.7",
  list: "M5.5 4H14M5.5 8H14M5.5 12H14M2.5 4h.01M2.5 8h.01M2.5 12h.01",
  back: "M6 4L2.5 7.5 6 11M3 7.5h7a3.5 3.5 0 0 1 0 7H8",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM11 11l3 3",
  catalogue: "M3 2h8l2 2v10H3zM6 6h4M6 9h4M6 12h2",
  balance: "M8 2v12M4 14h8M3 4h10M3 4l-2 5h4zM13 4l-2 5h4z",
  book: "M8 4C6 2.5 4 2.5 2 3v10c2-.5 4-.5 6 1 2-1.5 4-1.5 6-1V3c-2-.5-4-.5-6 1zM8 4v10",
  ledger: "M3 2h10v12H3zM6 2v12M8 5h3M8 8h3",
  grid: "M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z",
  seal: "M8 2l5 2v4c0 3-2 5-5 6-3-1-5-3-5-6V4zM5.7 8l1.7 1.7L10.5 6.5",
  person: "M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14c.4-3 2.5-4.5 5.5-4.5s5.1 1.5 5.5 4.5",
  chart: "M2 14h12M4 11V8M8 11V4M12 11V6",
  clock: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 5v3.5L10 10",
  menu: "M2 4h12M2 8h12M2 12h12",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
} as const;
