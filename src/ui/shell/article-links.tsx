// Makes every article chip inside the shell open the article panel at the right of the page.
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { ArticleLinksProvider } from "../article-chip/article-chip.tsx";
import { ArticlePanel } from "../article-panel/index.ts";
import { useLawDate } from "./law-date.tsx";

/** The chips inside open the panel; with Ctrl or the middle button they open the law explorer. */
export function ArticleChipLinks(props: { readonly children: ReactNode }) {
  const { date } = useLawDate();
  const [clause, setClause] = useState<string | null>(null);
  const close = useCallback(() => setClause(null), []);
  const links = useMemo(() => ({ address: lawAddress, open: setClause }), []);
  return (
    <ArticleLinksProvider links={links}>
      {props.children}
      {clause === null ? null : (
        <ArticlePanel clause={clause} date={date} address={lawAddress(clause)} onClose={close} />
      )}
    </ArticleLinksProvider>
  );
}

function lawAddress(clause: string): string {
  return `/law/${clause}`;
}
