// What stands where there is nothing: a sentence that says so and says what comes next or what to try.
import type { ReactNode } from "react";

/** `今天没有要您办的。下一件 10-13 到。` never a bare "no data". */
export function EmptyState(props: { readonly children: ReactNode }) {
  return <p className="empty-state">{props.children}</p>;
}
