// The content of the shell: the screen of the address, or why it cannot be shown.
import { type ComponentType, lazy, Suspense, useEffect, useRef } from "react";
import { useText } from "../language/language.tsx";
import { shellMessages } from "../messages.ts";
import { Notice } from "../notice/notice.tsx";
import { usePlace } from "../router/index.ts";
import { useSession } from "../session/index.ts";
import { Waiting } from "../waiting/waiting.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { findScreen, mayOpen } from "./menu.ts";
import type { Screen, ScreenProps } from "./screen.ts";

/** A screen with its component, which loads when it is first drawn. */
export type LoadedScreen = { readonly screen: Screen; readonly Component: ComponentType<ScreenProps> };

/** Makes each screen's lazy component once, so that a redrawing does not load it again. */
export function prepareScreens(screens: readonly Screen[]): ReadonlyMap<Screen, ComponentType<ScreenProps>> {
  return new Map(screens.map((screen) => [screen, lazy(async () => ({ default: await screen.screen() }))]));
}

/** Shows the screen of the present address; moves focus to it when the address changes. */
export function Content(props: {
  readonly screens: readonly Screen[];
  readonly components: ReadonlyMap<Screen, ComponentType<ScreenProps>>;
}) {
  const { path } = usePlace();
  const content = useRef<HTMLElement>(null);
  useTitle(findScreen(props.screens, path)?.screen ?? null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of path that moves the focus.
  useEffect(() => {
    if (!first.current) content.current?.focus();
    first.current = false;
    globalThis.scrollTo(0, 0);
  }, [path]);
  return (
    <main className="content" id="content" ref={content} tabIndex={-1}>
      <ErrorBoundary key={path}>
        <Suspense fallback={<Waiting lines={8} />}>
          <ScreenOf path={path} {...props} />
        </Suspense>
      </ErrorBoundary>
    </main>
  );
}

function ScreenOf(props: {
  readonly path: string;
  readonly screens: readonly Screen[];
  readonly components: ReadonlyMap<Screen, ComponentType<ScreenProps>>;
}) {
  const { permissions } = useSession();
  const found = findScreen(props.screens, props.path);
  const Found = found === null ? undefined : props.components.get(found.screen);
  if (found === null || Found === undefined) return <NoScreen path={props.path} />;
  if (!mayOpen(found.screen, permissions)) return <NotPermitted screen={found.screen} />;
  return <Found parameters={found.parameters} />;
}

function NoScreen({ path }: { readonly path: string }) {
  const text = useText();
  return (
    <>
      <h1 className="screen-missing">{text(shellMessages.noScreenTitle)}</h1>
      <Notice tone="info">{text(shellMessages.noScreen, { path })}</Notice>
    </>
  );
}

function NotPermitted({ screen }: { readonly screen: Screen }) {
  const text = useText();
  const { post } = useSession();
  return (
    <Notice tone="warn">
      <p>{text(shellMessages.notPermitted, { post: text(post.title), screen: text(screen.title) })}</p>
      <p className="notice-next">{text(shellMessages.notPermittedNext)}</p>
    </Notice>
  );
}

function useTitle(screen: Screen | null): void {
  const text = useText();
  const name = text(shellMessages.name);
  const title = screen === null ? name : `${text(screen.title)} · ${name}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
