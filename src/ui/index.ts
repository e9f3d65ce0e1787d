// The door of the shared interface: parts for screens and pages, formats, language, and what a screen may ask of the shell.
export {
  ArticleChip,
  type ArticleLinks,
  ArticleLinksProvider,
  useArticleLinks,
} from "./article-chip/article-chip.tsx";
export { type Article, ArticleBody, articleAddress, articleReader } from "./article-panel/index.ts";
export { AskOnce } from "./ask-once/ask-once.tsx";
export { Button, type ButtonProps } from "./button/button.tsx";
export { Card, ScreenHead } from "./card/card.tsx";
export * from "./client/index.ts";
export { CountdownTag, DayBoxes, DayCalendar } from "./countdown/countdown.tsx";
export type { Day, Deadline } from "./countdown/deadline.ts";
export { type Alternative, Counterfactual } from "./counterfactual/counterfactual.tsx";
export { type Column, DataTable, type DataTableProps } from "./data-table/data-table.tsx";
export { Dialog } from "./dialog/dialog.tsx";
export { EmptyState } from "./empty-state/empty-state.tsx";
export * from "./field/index.ts";
export {
  type FigurePeriod,
  type FigureRow,
  FigureTimeline,
  type FigureTimelineProps,
} from "./figure-timeline/figure-timeline.tsx";
export * from "./format/index.ts";
export {
  GapList,
  GapMark,
  type GapReading,
  InternalLimitMark,
  type ProvisionalFigure,
} from "./gap-mark/gap-mark.tsx";
export { Icon, type IconName } from "./icon/icon.tsx";
export { Kbd } from "./kbd/kbd.tsx";
export { KeyNumber, KeyNumbers } from "./key-number/key-number.tsx";
export { type KeyBinding, useKeys, useLayer } from "./keyboard/index.ts";
export { browserStorage } from "./language/chosen-language.ts";
export { LanguageProvider, languageTags, type Say, useLanguage, useText } from "./language/language.tsx";
export { type Language, type Messages, type PlaceholderName, placeholdersOf, say } from "./language/message.ts";
export { Sentence } from "./language/sentence.tsx";
export { Light, type LightState, Tag } from "./light/light.tsx";
export { Shape, type Tone } from "./light/shape.tsx";
export { Meter } from "./meter/meter.tsx";
export { Money } from "./money/money.tsx";
export { type MoneyPart, mergeParts, type Payer, payerClass, payerNames } from "./money-split-bar/money-part.ts";
export { MoneyPartsTable } from "./money-split-bar/money-parts-table.tsx";
export { MoneySplitBar, type MoneySplitBarProps } from "./money-split-bar/money-split-bar.tsx";
export { Notice } from "./notice/notice.tsx";
export { OurFault } from "./our-fault/our-fault.tsx";
export { ProvisionalMark } from "./provisional-mark/provisional-mark.tsx";
export { formatHash, Receipt, type ReceiptFacts } from "./receipt/receipt.tsx";
export { RefusalNotice } from "./refusal-notice/refusal-notice.tsx";
export { fillPath, goTo, type PathParameters, setQuery, usePlace } from "./router/index.ts";
export { type Session, usePermission, useSession } from "./session/index.ts";
export {
  type PageLink,
  type Screen,
  type ScreenProps,
  useDecideLawDate,
  useLawDate,
  useOnline,
} from "./shell/index.ts";
export { Journal, Trail, type TrailStep } from "./trail/trail.tsx";
export { Waiting } from "./waiting/waiting.tsx";
export { type ExplanationStep, type PlacedStep, placeSteps } from "./waterfall/explanation-step.ts";
export { Waterfall } from "./waterfall/waterfall.tsx";
