// A sample of the key numbers: both amounts of M04.
import { formatYuan } from "../../kernel/money/index.ts";
import type { Sample } from "../gallery/sample.ts";
import { exampleM04 } from "../gallery/worked-examples.ts";
import { useText } from "../language/language.tsx";
import { KeyNumber, KeyNumbers } from "./key-number.tsx";

export const keyNumberSamples: readonly Sample[] = [
  {
    title: { zh: "关键数(M04)", en: "Key numbers (M04)" },
    Show: () => {
      const text = useText();
      return (
        <KeyNumbers>
          <KeyNumber label={text({ zh: "基金付", en: "Fund pays" })} ink="fund">
            {formatYuan(exampleM04.fundFen)}
          </KeyNumber>
          <KeyNumber label={text({ zh: "病人付", en: "Patient pays" })} end>
            {formatYuan(exampleM04.patientFen)}
          </KeyNumber>
        </KeyNumbers>
      );
    },
  },
];
