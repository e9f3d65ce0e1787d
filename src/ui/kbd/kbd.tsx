// A key of the keyboard, drawn as a key: F9, Ctrl K.

/** Shows one key or combination: `<Kbd>Ctrl K</Kbd>`. */
export function Kbd(props: { readonly children: string }) {
  return <kbd className="key">{props.children}</kbd>;
}
