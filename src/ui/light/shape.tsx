// The shapes of the lights: disc, triangle, square, broken ring, diamond.

/** The tones of a mark: the four states of a light, and `info`. */
export type Tone = "ok" | "warn" | "bad" | "none" | "info";

/** The shape of a tone, in the colour of the text around it. Hidden from screen readers: the word beside it says the same. */
export function Shape(props: { readonly tone: Tone }) {
  return (
    <svg width="9" height="9" viewBox="0 0 10 10" fill="currentColor" aria-hidden="true" focusable="false">
      {shapes[props.tone]}
    </svg>
  );
}

const shapes = {
  ok: <circle cx="5" cy="5" r="4.5" />,
  warn: <path d="M5 .5 9.8 9.5H.2z" />,
  bad: <rect x=".7" y=".7" width="8.6" height="8.6" />,
  none: <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.4 1.6" />,
  info: <path d="M5 .3 9.7 5 5 9.7.3 5z" />,
} as const;
