// Writes tables and links in Markdown.

/** A table; cells may hold links, bars are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A link from a page in `docs` to a file of the project. */
export function link(path: string, label: string): string {
  return `[${label}](../${path})`;
}

/** The notice on top of every page that is written by a command. */
export const generatedNotice =
  "<!-- Written by `npm run hengzheng -- inventory`; do not edit. `npm run check` fails when it is out of date. -->";

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
