// The staff shell: top bar, side menu, content, article panel, search, key help. Screens come as data.
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactElement, useCallback, useEffect, useMemo, useState } from "react";
import { createReadings } from "../client/index.ts";
import { KeyboardProvider, useKeys, useLayer } from "../keyboard/index.ts";
import { browserStorage, keepChosenLanguage, readChosenLanguage } from "../language/chosen-language.ts";
import { LanguageProvider, languageTags, useText } from "../language/language.tsx";
import type { Language } from "../language/message.ts";
import { shellMessages } from "../messages.ts";
import { setQuery, useFollowLinks, usePlace } from "../router/index.ts";
import { SessionProvider, useSession } from "../session/index.ts";
import { SignInScreen } from "../sign-in/index.ts";
import { ArticleChipLinks } from "./article-links.tsx";
import { Content, prepareScreens } from "./content.tsx";
import { KeyHelp } from "./key-help.tsx";
import { LawDateProvider } from "./law-date.tsx";
import { assertScreensDiffer, findScreen } from "./menu.ts";
import { OfflineBanner } from "./offline-banner.tsx";
import type { PageLink, Screen } from "./screen.ts";
import type { FindThings } from "./search.ts";
import { SearchDialog } from "./search-dialog.tsx";
import { SideMenu } from "./side-menu.tsx";
import { TopBar } from "./top-bar.tsx";

export type ShellOptions = {
  /** Finds things of the city for the search box; without it the box finds screens and articles. */
  readonly findThings?: FindThings;
  /** Pages outside the shell, in the order of the menu. */
  readonly links?: readonly PageLink[];
  /** The regulation a bare article number in the search box belongs to. */
  readonly regulation?: string;
};

/** Makes the shell of a list of screens: the whole page, to be drawn once. */
export function createShell(screens: readonly Screen[], options: ShellOptions = {}): ReactElement {
  assertScreensDiffer(screens);
  return <Shell screens={screens} components={prepareScreens(screens)} readings={createReadings()} options={options} />;
}

function Shell(props: Omit<FrameProps, "onOtherLanguage"> & { readonly readings: QueryClient }) {
  const [language, switchLanguage] = useChosenLanguage();
  return (
    <LanguageProvider language={language}>
      <QueryClientProvider client={props.readings}>
        <KeyboardProvider initialSignKeysOn={readSignKeys()} onSignKeys={keepSignKeys}>
          <SessionProvider
            signIn={(onSignedIn) => <SignInScreen onSignedIn={onSignedIn} onOtherLanguage={switchLanguage} />}
          >
            <LawDateProvider>
              <Frame {...props} onOtherLanguage={switchLanguage} />
            </LawDateProvider>
          </SessionProvider>
        </KeyboardProvider>
      </QueryClientProvider>
    </LanguageProvider>
  );
}

type FrameProps = {
  readonly screens: readonly Screen[];
  readonly components: ReturnType<typeof prepareScreens>;
  readonly options: ShellOptions;
  readonly onOtherLanguage: () => void;
};

function Frame({ screens, components, options, onOtherLanguage }: FrameProps) {
  const text = useText();
  const { path } = usePlace();
  const { permissions } = useSession();
  const [over, setOver] = useState<"search" | "keys" | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const close = useCallback(() => setOver(null), []);
  const isScreen = useCallback((asked: string) => findScreen(screens, asked) !== null, [screens]);
  const ground = useMemo(
    () => ({ screens, permissions, regulation: options.regulation ?? "medical" }),
    [screens, permissions, options.regulation],
  );
  useFollowLinks(isScreen);
  useKeys([
    { name: "Ctrl K", label: text(shellMessages.keysSearch), run: () => setOver("search") },
    { name: "?", label: text(shellMessages.keysHelp), run: () => setOver("keys") },
  ]);
  useLayer(menuOpen, () => setMenuOpen(false));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the menu of a phone.
  useEffect(() => setMenuOpen(false), [path]);
  return (
    <ArticleChipLinks>
      <a className="skip-link" href="#content">
        {text(shellMessages.skipToContent)}
      </a>
      <TopBar
        onSearch={() => setOver("search")}
        onMenu={() => setMenuOpen((open) => !open)}
        onOtherLanguage={onOtherLanguage}
      />
      <OfflineBanner />
      <div className="shell-body">
        <SideMenu
          screens={screens}
          links={options.links ?? []}
          current={findScreen(screens, path)?.screen ?? null}
          open={menuOpen}
        />
        <Content screens={screens} components={components} />
      </div>
      {over === "search" ? (
        <SearchDialog ground={ground} findThings={options.findThings ?? null} onClose={close} />
      ) : null}
      {over === "keys" ? <KeyHelp onClose={close} /> : null}
    </ArticleChipLinks>
  );
}

/** The language, and the function that switches to the other one and keeps the choice. */
function useChosenLanguage(): readonly [Language, () => void] {
  const [language, setLanguage] = useState(() => readChosenLanguage(globalThis.location.search, browserStorage()));
  useEffect(() => {
    document.documentElement.lang = languageTags[language];
    keepChosenLanguage(language, browserStorage());
  }, [language]);
  const switchLanguage = useCallback(() => {
    setQuery("lang", null);
    setLanguage((now) => (now === "zh" ? "en" : "zh"));
  }, []);
  return [language, switchLanguage];
}

const SIGN_KEYS = "hengzheng.sign-keys";

function readSignKeys(): boolean {
  return browserStorage()?.getItem(SIGN_KEYS) !== "off";
}

function keepSignKeys(on: boolean): void {
  browserStorage()?.setItem(SIGN_KEYS, on ? "on" : "off");
}
