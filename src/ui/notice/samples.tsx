// Samples of notices and states: sent twice, stale, nothing to do, waiting, our fault.
import { EmptyState } from "../empty-state/empty-state.tsx";
import type { Sample } from "../gallery/sample.ts";
import { useText } from "../language/language.tsx";
import { OurFault } from "../our-fault/our-fault.tsx";
import { Waiting } from "../waiting/waiting.tsx";
import { Notice } from "./notice.tsx";

export const noticeSamples: readonly Sample[] = [
  {
    title: { zh: "提示", en: "Notices" },
    Show: () => {
      const text = useText();
      return (
        <div className="stack">
          <Notice tone="info">
            {text({
              zh: "这笔已于 09:41:07 结算,单号 YB-2017-1010-003318。没有重复入账。",
              en: "Already settled at 09:41:07. Nothing was booked twice.",
            })}
          </Notice>
          <Notice tone="warn">
            {text({
              zh: "别人 2 分钟前改过这一页,差别在黄底处。",
              en: "Changed by someone 2 minutes ago; differences are marked.",
            })}
          </Notice>
          <OurFault reference="E-7F31" onTryAgain={() => {}} />
        </div>
      );
    },
  },
  {
    title: { zh: "没有、等一下", en: "Nothing, and waiting" },
    Show: () => {
      const text = useText();
      return (
        <div className="columns columns-two">
          <EmptyState>
            {text({
              zh: "今天没有要您办的。下一件 10-13 到。",
              en: "Nothing for you today. The next arrives on 13 October.",
            })}
          </EmptyState>
          <Waiting
            lines={3}
            words={text({ zh: "还在算:999,231 次里已算 61%。", en: "Still working: 61 % of 999,231 done." })}
          />
        </div>
      );
    },
  },
];
