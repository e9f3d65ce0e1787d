// A sample of asking once: the settlement of M04.
import { useState } from "react";
import { Button } from "../button/button.tsx";
import type { Sample } from "../gallery/sample.ts";
import { partsM04 } from "../gallery/worked-examples.ts";
import { useText } from "../language/language.tsx";
import { MoneySplitBar } from "../money-split-bar/money-split-bar.tsx";
import { AskOnce } from "./ask-once.tsx";

export const askOnceSamples: readonly Sample[] = [
  { title: { zh: "问一次再办", en: "Ask once before money moves" }, Show: SettleM04 },
];

function SettleM04() {
  const text = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="primary" onClick={() => setAsking(true)}>
        {text({ zh: "结算并打印", en: "Settle and print" })}
      </Button>
      {asking ? (
        <AskOnce
          title={text({ zh: "结算贺小满的住院", en: "Settle the stay of He Xiaoman" })}
          act={text({ zh: "结算,基金付 4,070.25 元", en: "Settle; the fund pays ¥4,070.25" })}
          onAct={() => setAsking(false)}
          onBack={() => setAsking(false)}
        >
          <MoneySplitBar parts={partsM04} />
        </AskOnce>
      ) : null}
    </>
  );
}
