// The first page of the public site: what the city paid this year, how anyone checks it, and the articles to read. No script.
import type { Fen } from "../../kernel/money/index.ts";
import { countCoverage, type RegulationCoverage } from "../../ui/coverage/index.ts";
import { type Language, Money, Sentence, say, useLanguage, useText } from "../../ui/index.ts";
import { readStyleSheet, renderPage } from "../../ui/page/index.ts";
import { auditPageAddress, coveragePageAddress, homeAddress, lawPageAddress } from "../addresses.ts";
import { homeMessages } from "./messages.ts";

/** What the fund has paid in a year so far. */
export type FundYear = { readonly year: number; readonly stays: number; readonly fundFen: Fen };

export type HomePage = {
  readonly fund: FundYear;
  readonly regulations: readonly RegulationCoverage[];
  readonly residentAddress: string;
  readonly isInvented: boolean;
};

/** The whole page as HTML text. */
export function renderHomePage(page: HomePage, language: Language): string {
  return renderPage({
    title: say(language, homeMessages.title),
    language,
    section: say(language, homeMessages.section),
    otherLanguageAddress: `${homeAddress}?lang=${language === "zh" ? "en" : "zh"}`,
    body: <HomePageBody page={page} />,
    footNote: say(language, page.isInvented ? homeMessages.invented : homeMessages.noScript),
    styleSheet,
    wide: true,
  });
}

const styleSheet = readStyleSheet(new URL("./home-page.css", import.meta.url));

function HomePageBody({ page }: { readonly page: HomePage }) {
  const text = useText();
  return (
    <>
      <h1>{text(homeMessages.sentence)}</h1>
      <NumberForm />
      <div className="page-pair">
        <Fund fund={page.fund} />
        <Checks page={page} />
      </div>
      {page.regulations.map((regulation) => (
        <Articles key={regulation.key} regulation={regulation} />
      ))}
      <OpenData />
    </>
  );
}

function NumberForm() {
  const text = useText();
  const language = useLanguage();
  return (
    <form className="home-form not-printed" method="get" action={auditPageAddress}>
      <input type="hidden" name="lang" value={language} />
      <label htmlFor="home-number">{text(homeMessages.number)}</label>
      <div>
        <input
          id="home-number"
          name="number"
          className="text-input identifier"
          autoComplete="off"
          placeholder="YB-2017-0914-004207"
        />
        <button type="submit" className="button button-primary">
          {text(homeMessages.look)}
        </button>
      </div>
    </form>
  );
}

function Fund({ fund: { year, stays, fundFen } }: { readonly fund: FundYear }) {
  const text = useText();
  return (
    <section>
      <h2>{text(homeMessages.fund)}</h2>
      <p>
        {stays === 0 ? (
          text(homeMessages.fundNothing, { year })
        ) : (
          <Sentence
            message={homeMessages.fundYear}
            values={{
              year,
              count: <b>{stays.toLocaleString("en")}</b>,
              fund: <Money amountFen={fundFen} ink="fund" />,
            }}
          />
        )}
      </p>
    </section>
  );
}

function Checks({ page: { regulations, residentAddress } }: { readonly page: HomePage }) {
  const text = useText();
  const language = useLanguage();
  const [first] = regulations;
  const counts = first === undefined ? null : countCoverage(first);
  return (
    <section>
      <h2>{text(homeMessages.check)}</h2>
      <ul className="home-links">
        <li>
          <a href={`${auditPageAddress}?lang=${language}`}>{text(homeMessages.audit)}</a> {text(homeMessages.auditHow)}
        </li>
        <li>
          <a href={`${coveragePageAddress}?lang=${language}`}>{text(homeMessages.coverage)}</a>{" "}
          {counts === null ? null : text(homeMessages.coverageHow, { clauses: counts.clauses, code: counts.code })}
        </li>
        <li>
          <a href={`${residentAddress}?lang=${language}`}>{text(homeMessages.mine)}</a> {text(homeMessages.mineHow)}
        </li>
      </ul>
    </section>
  );
}

function Articles({ regulation: { title, articles } }: { readonly regulation: RegulationCoverage }) {
  const text = useText();
  const language = useLanguage();
  return (
    <section id="law">
      <h2>
        {text(homeMessages.law)} <span className="home-regulation">{text(title)}</span>
      </h2>
      <ol className="home-articles song">
        {articles.map(({ number, title: name, clauses: [first] }) => (
          <li key={number}>
            <a href={`${lawPageAddress(first?.id.replace(/\.\d+$/, "") ?? "")}?lang=${language}`}>
              {number} {text(name)}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function OpenData() {
  const text = useText();
  return (
    <section>
      <h2>{text(homeMessages.data)}</h2>
      <p className="home-data">
        <a href="/api/openapi.json">{text(homeMessages.openApi)}</a>
        <a href="/api/law/regulations">{text(homeMessages.lawJson)}</a>
        <a href="/api/audit/checkpoint">{text(homeMessages.checkpoint)}</a>
      </p>
    </section>
  );
}
