// Where log lines go: all of them to whatever collects standard error, only what matters to a person's terminal.

const LEVEL = /^\{"level":(\d+)/;
const WARNING = 40;

/** Writes one finished line. */
export function writeLogLine(line: string): void {
  const level = Number(LEVEL.exec(line)?.[1] ?? WARNING);
  if (!process.stderr.isTTY || level >= WARNING) process.stderr.write(line);
}
