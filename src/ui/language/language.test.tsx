// Two languages, one catalogue: what is said in one is said in the other.
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readChosenLanguage } from "./chosen-language.ts";
import { LanguageProvider, useText } from "./language.tsx";
import { type Messages, placeholdersOf, say } from "./message.ts";
import { Sentence } from "./sentence.tsx";

const messages = {
  waiting: { zh: "您这里 {count} 件", en: "{count} for you" },
  nothing: { zh: "今天没有要您办的。", en: "Nothing for you today." },
} as const satisfies Messages;

function Page() {
  return <p>{useText()(messages.waiting, { count: 14 })}</p>;
}

describe("a message", () => {
  it("is said in Chinese unless the page is English", () => {
    expect(renderToStaticMarkup(<Page />)).toBe("<p>您这里 14 件</p>");
    expect(
      renderToStaticMarkup(
        <LanguageProvider language="en">
          <Page />
        </LanguageProvider>,
      ),
    ).toBe("<p>14 for you</p>");
  });

  it("stops when a place has no value, rather than show braces to a person", () => {
    expect(() => say("zh", messages.waiting)).toThrow("{count}");
    expect(say("en", messages.nothing)).toBe("Nothing for you today.");
  });

  it("names its places, each once and sorted", () => {
    expect(placeholdersOf("{b} {a} {b}")).toEqual(["a", "b"]);
  });

  it("may hold elements in its places", () => {
    const html = renderToStaticMarkup(<Sentence message={messages.waiting} values={{ count: <b>14</b> }} />);
    expect(html).toBe("您这里 <b>14</b> 件");
  });
});

describe("the language chosen", () => {
  const kept = { getItem: () => "en" };
  it("is Chinese for a first visit", () => {
    expect(readChosenLanguage("", null)).toBe("zh");
  });
  it("is the one kept from the last visit", () => {
    expect(readChosenLanguage("", kept)).toBe("en");
  });
  it("is the one in the address before the one kept", () => {
    expect(readChosenLanguage("?lang=zh", kept)).toBe("zh");
    expect(readChosenLanguage("?lang=en", null)).toBe("en");
  });
});
