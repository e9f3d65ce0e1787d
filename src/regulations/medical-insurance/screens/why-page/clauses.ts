// The clauses that the why-page can show beside an amount or a sentence. A test holds the list against all worked examples.

/** Every clause id the page may show a chip of, in the order of the articles. */
export const whyPageClauses = [
  "medical.14.1",
  "medical.25.1",
  "medical.25.2",
  "medical.26.1",
  "medical.27.1",
  "medical.28.1",
  "medical.29.1",
  "medical.29.2",
  "medical.30.1",
  "medical.31.2",
  "medical.31.3",
  "medical.31.4",
  "medical.31.5",
  "medical.31.6",
  "medical.33.1",
  "medical.35.1",
  "medical.37.1",
  "medical.37.2",
  "medical.37.3",
  "medical.37.4",
  "medical.37.6",
  "medical.37.7",
  "medical.38.2",
  "medical.52.1",
] as const;
