// Stands between the logger and the log: no line with personal data passes.
import { redactText } from "./personal-data.ts";
import { redact } from "./redact.ts";

/** Where log lines go; the `stream` of a pino or Fastify logger is one. */
export type LogStream = { readonly write: (line: string) => void };

/** In tests a leak must stop the test; in operation the line must go on without the datum. */
export type LeakBehaviour = "throw" | "drop";

/** A leak, found before it was written. Its message shows the line without the datum. */
export class PersonalDataInLog extends Error {
  override readonly name = "PersonalDataInLog";
}

/**
 * Wraps a log stream. Each finished line, serialised by the logger, is checked whole, so that nothing that a serializer
 * adds goes unseen. A line that is not JSON is checked as text.
 */
export function guardLog(stream: LogStream, behaviour: LeakBehaviour): LogStream {
  return {
    write(line) {
      const clean = cleanLine(line);
      if (clean !== undefined && behaviour === "throw")
        throw new PersonalDataInLog(`a log line holds personal data: ${clean.trimEnd()}`);
      stream.write(clean ?? line);
    },
  };
}

/** The line with personal data replaced, or undefined when it holds none. */
function cleanLine(line: string): string | undefined {
  const parsed = parseLine(line);
  const before = parsed === undefined ? line : JSON.stringify(parsed);
  const after = parsed === undefined ? redactText(line) : JSON.stringify(redact(parsed));
  if (before === after) return undefined;
  return parsed === undefined ? after : `${after}\n`;
}

function parseLine(line: string): unknown {
  if (!line.startsWith("{")) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    // Not JSON after all: such a line is checked as text.
    return undefined;
  }
}
