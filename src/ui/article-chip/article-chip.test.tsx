// The article chip names the clause and always leads somewhere.
import { describe, expect, it } from "vitest";
import { readPart, renderPart } from "../testing/render.tsx";
import { ArticleChip, ArticleLinksProvider } from "./article-chip.tsx";

describe("the article chip", () => {
  it("names the article and our number of the clause, in both languages", () => {
    expect(readPart(<ArticleChip clause="medical.31.3" />)).toBe("第31条 ·3");
    expect(readPart(<ArticleChip clause="medical.31.3" />, "en")).toBe("Art. 31 ·3");
  });
  it("names a whole article without a clause number", () => {
    expect(readPart(<ArticleChip clause="medical.14" />)).toBe("第14条");
  });
  it("is a link that works without script, and keeps the clause id for copying", () => {
    const html = renderPart(<ArticleChip clause="medical.31.3" />);
    expect(html).toContain('href="/law/medical.31.3"');
    expect(html).toContain('title="第31条·3 medical.31.3"');
  });
  it("leads where the page says", () => {
    const links = { address: (clause: string) => `/public/law/${clause}`, open: null };
    const html = renderPart(
      <ArticleLinksProvider links={links}>
        <ArticleChip clause="medical.14" />
      </ArticleLinksProvider>,
    );
    expect(html).toContain('href="/public/law/medical.14"');
  });
  it("refuses what is no clause id", () => {
    expect(() => renderPart(<ArticleChip clause="article 31" />)).toThrow(RangeError);
  });
});
