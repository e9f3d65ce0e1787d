// The keys of a page: each screen says its own, the newest wins, `?` lists them, Esc closes the top layer.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { nameKey, writesSign } from "./key-name.ts";

/** A key of a page. `name` is as on the screen (`F9`, `Ctrl D`, `J`); `label` says what it does, in the language of the page. */
export type KeyBinding = { readonly name: string; readonly label: string; readonly run: () => void };

/** What parts of a page may know of the keyboard. */
export type Keyboard = {
  /** The keys that work now, newest first, each name once. */
  readonly bindings: readonly KeyBinding[];
  /** Whether keys that write a sign (`J`, `?`) work as shortcuts; a person may turn them off (WCAG 2.1.4). */
  readonly signKeysOn: boolean;
  readonly turnSignKeys: (on: boolean) => void;
};

type Registry = Keyboard & {
  readonly add: (bindings: readonly KeyBinding[]) => () => void;
  readonly addLayer: (close: () => void) => () => void;
};

const KeyboardContext = createContext<Registry | null>(null);

/** Listens to the keyboard for everything inside. `initialSignKeysOn` is the person's earlier choice. */
export function KeyboardProvider(props: {
  readonly initialSignKeysOn: boolean;
  readonly onSignKeys: (on: boolean) => void;
  readonly children: ReactNode;
}) {
  const [sets, setSets] = useState<readonly (readonly KeyBinding[])[]>([]);
  const [signKeysOn, setSignKeysOn] = useState(props.initialSignKeysOn);
  const layers = useRef<readonly (() => void)[]>([]);
  const bindings = useMemo(() => newestOfEach(sets), [sets]);

  const add = useCallback((added: readonly KeyBinding[]) => {
    setSets((known) => [...known, added]);
    return () => setSets((known) => known.filter((set) => set !== added));
  }, []);
  const addLayer = useCallback((close: () => void) => {
    layers.current = [...layers.current, close];
    return () => {
      layers.current = layers.current.filter((known) => known !== close);
    };
  }, []);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const act = findAct(event, { bindings, signKeysOn, closeTop: layers.current.at(-1) ?? null });
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [bindings, signKeysOn]);

  const { onSignKeys } = props;
  const turnSignKeys = useCallback(
    (on: boolean) => {
      setSignKeysOn(on);
      onSignKeys(on);
    },
    [onSignKeys],
  );
  const registry = useMemo(
    () => ({ bindings, signKeysOn, turnSignKeys, add, addLayer }),
    [bindings, signKeysOn, turnSignKeys, add, addLayer],
  );
  return <KeyboardContext value={registry}>{props.children}</KeyboardContext>;
}

/** The keys that work now. */
export function useKeyboard(): Keyboard {
  return useRegistry();
}

/** Gives this part of the page its keys while it is shown. The functions may change at every drawing; names and labels decide. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const { add } = useRegistry();
  const latest = useRef(bindings);
  latest.current = bindings;
  const signature = bindings.map(({ name, label }) => `${name}\n${label}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the bindings, whose functions are read when a key is pressed.
  useEffect(
    () =>
      add(latest.current.map(({ name, label }, index) => ({ name, label, run: () => latest.current[index]?.run() }))),
    [add, signature],
  );
}

/** While open, Esc closes this layer before anything beneath it, and focus returns to where it was. */
export function useLayer(open: boolean, close: () => void): void {
  const { addLayer } = useRegistry();
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    const remove = addLayer(() => latest.current());
    return () => {
      remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open, addLayer]);
}

function useRegistry(): Registry {
  const registry = useContext(KeyboardContext);
  if (registry === null) throw new Error("keys are used outside the shell's keyboard");
  return registry;
}

function newestOfEach(sets: readonly (readonly KeyBinding[])[]): readonly KeyBinding[] {
  const found = new Map<string, KeyBinding>();
  for (const set of [...sets].reverse()) {
    for (const binding of set) if (!found.has(binding.name)) found.set(binding.name, binding);
  }
  return [...found.values()];
}

/** What a key press does now, or null. A word being composed (Chinese input) and an open dialog keep their keys. */
function findAct(
  event: KeyboardEvent,
  now: {
    readonly bindings: readonly KeyBinding[];
    readonly signKeysOn: boolean;
    readonly closeTop: (() => void) | null;
  },
): (() => void) | null {
  if (event.isComposing || event.defaultPrevented || document.querySelector("dialog:modal") !== null) return null;
  const name = nameKey(event);
  if (name === "Esc") return now.closeTop;
  if (writesSign(name) && (!now.signKeysOn || isTyping(event.target))) return null;
  if (name === "Enter" && isOperated(event.target)) return null;
  return now.bindings.find((binding) => binding.name === name)?.run ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

/** Whether Enter already does something where the focus is: a link, a button, a field. */
function isOperated(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a, button, input, textarea, select, summary") !== null;
}
