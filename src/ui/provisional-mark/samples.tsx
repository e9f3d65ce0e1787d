// Samples of the provisional mark.
import type { Sample } from "../gallery/sample.ts";
import { ProvisionalMark } from "./provisional-mark.tsx";

export const provisionalMarkSamples: readonly Sample[] = [
  {
    title: { zh: "暂定记号", en: "Provisional mark" },
    Show: () => (
      <p>
        0.00 <span className="quiet">/ 2,300.00</span> <ProvisionalMark /> <ProvisionalMark short />
      </p>
    ),
  },
];
