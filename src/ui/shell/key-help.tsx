// The overlay of `?`: the keys that work on this page, and the switch for single letters.
import { Dialog } from "../dialog/dialog.tsx";
import { CheckField } from "../field/index.ts";
import { Kbd } from "../kbd/kbd.tsx";
import { useKeyboard } from "../keyboard/index.ts";
import { useText } from "../language/language.tsx";
import { shellMessages } from "../messages.ts";

/** Lists the keys of the screen first, then those of every page. */
export function KeyHelp(props: { readonly onClose: () => void }) {
  const text = useText();
  const keyboard = useKeyboard();
  return (
    <Dialog title={text(shellMessages.keysTitle)} onClose={props.onClose}>
      <dl className="key-help">
        {keyboard.bindings.map(({ name, label }) => (
          <div key={name} className="key-help-line">
            <dt>
              <Kbd>{name}</Kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
        <div className="key-help-line">
          <dt>
            <Kbd>Esc</Kbd>
          </dt>
          <dd>{text(shellMessages.keysClose)}</dd>
        </div>
      </dl>
      <CheckField
        label={text(shellMessages.keysSigns)}
        checked={keyboard.signKeysOn}
        onChange={keyboard.turnSignKeys}
      />
    </Dialog>
  );
}
