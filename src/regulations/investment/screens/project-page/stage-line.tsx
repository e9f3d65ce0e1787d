// How far a project is: its main line as a row of stages, the walked part solid; a list from top to bottom on a phone.
import { Card, useText } from "../../../../ui/index.ts";
import { pageMessages } from "./messages.ts";
import type { Project } from "./project.ts";

/** Draws the line. Stages that this project skips stay open, as those it has not come to. */
export function StageLine({ project }: { readonly project: Project }) {
  const text = useText();
  const { line, state } = project;
  const passed = line.filter((stage) => stage.passed).length;
  const alt = text(pageMessages.lineAlt, { count: line.length, passed, now: text(project.stateTitle) });
  return (
    <Card title={text(pageMessages.line)}>
      <ol className="stage-line" aria-label={alt}>
        {line.map(({ state: stage, title, on, passed: isPassed }) => (
          <li
            key={stage}
            className={stage === state ? "stage-now" : isPassed ? "stage-passed" : "stage-open"}
            aria-current={stage === state ? "step" : undefined}
          >
            <span className="stage-dot" aria-hidden="true" />
            <span className="stage-title">{text(title)}</span>
            {on === null ? null : <span className="stage-day">{on.slice(2)}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
