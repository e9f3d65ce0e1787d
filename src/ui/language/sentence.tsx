// A sentence with parts that are more than words: bold numbers, chips, links.
import { Fragment, type ReactNode } from "react";
import type { Text } from "../../kernel/refusal/index.ts";
import { useLanguage } from "./language.tsx";
import { type PlaceholderName, splitMessage } from "./message.ts";

/** Says a message whose places hold elements: `<Sentence message={messages.gross} values={{ amount: <b>20,150.00</b> }} />`. */
export function Sentence<const Message extends Text>(props: {
  readonly message: Message;
  readonly values: Readonly<Record<PlaceholderName<Message["zh"]>, ReactNode>>;
}) {
  const language = useLanguage();
  const values: Readonly<Record<string, ReactNode>> = props.values;
  return splitMessage(props.message[language]).map(({ words, place }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change places.
    <Fragment key={index}>
      {words}
      {place === null ? null : values[place]}
    </Fragment>
  ));
}
