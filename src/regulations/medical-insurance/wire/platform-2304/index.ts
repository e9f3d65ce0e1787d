// The door of the national platform's messages.
export { answerMessage } from "./answer-message.ts";
