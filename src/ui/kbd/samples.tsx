// Samples of keys, alone and inside buttons.
import { Button } from "../button/button.tsx";
import type { Sample } from "../gallery/sample.ts";
import { useText } from "../language/language.tsx";
import { Kbd } from "./kbd.tsx";

export const kbdSamples: readonly Sample[] = [
  {
    title: { zh: "按键与按钮", en: "Keys and buttons" },
    Show: () => {
      const text = useText();
      return (
        <div className="stack">
          <p>
            <Kbd>↑↓</Kbd> {text({ zh: "选", en: "choose" })} <Kbd>Enter</Kbd> {text({ zh: "下一格", en: "next" })}{" "}
            <Kbd>Ctrl D</Kbd> {text({ zh: "删行", en: "delete" })}
          </p>
          <Button kind="primary" size="large" keys="F9" wide>
            {text({ zh: "结算并打印", en: "Settle and print" })}
          </Button>
          <div>
            <Button size="small" keys="Ctrl S">
              {text({ zh: "暂存", en: "Park" })}
            </Button>{" "}
            <Button>{text({ zh: "导出 Excel", en: "Export to Excel" })}</Button>{" "}
            <Button kind="plain">{text({ zh: "看全部", en: "See all" })}</Button>{" "}
            <Button disabled>{text({ zh: "关 9 月账", en: "Close September" })}</Button>
          </div>
        </div>
      );
    },
  },
];
