// A sample: one part of the interface shown with real figures, for the gallery and for the accessibility test.
import type { ComponentType } from "react";
import type { Text } from "../../kernel/refusal/index.ts";

/** A sample of a part. `Show` takes nothing and says its words in the language of the page. */
export type Sample = { readonly title: Text; readonly Show: ComponentType };
