// Keeps a failing screen from taking the shell with it: says that the fault is ours, with a reference that the console holds too.
import { Component, type ReactNode } from "react";
import { Button } from "../button/button.tsx";
import { referenceOf } from "../client/index.ts";
import { useText } from "../language/language.tsx";
import { shellMessages } from "../messages.ts";
import { Notice } from "../notice/notice.tsx";

type Props = { readonly children: ReactNode };
type State = { readonly reference: string; readonly outdated: boolean } | null;

/** A class because React catches errors of what is inside only with one. Give it a key that changes with the screen. */
export class ErrorBoundary extends Component<Props, { readonly failure: State }> {
  override state: { readonly failure: State } = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: State } {
    return { failure: { reference: referenceOf(error), outdated: isMissingPiece(error) } };
  }

  override componentDidCatch(error: unknown): void {
    console.error(`screen failed, reference ${this.state.failure?.reference ?? "none"}`, error);
  }

  override render(): ReactNode {
    return this.state.failure === null ? this.props.children : <Failed failure={this.state.failure} />;
  }
}

function Failed({ failure }: { readonly failure: NonNullable<State> }) {
  const text = useText();
  return (
    <Notice tone={failure.outdated ? "warn" : "bad"} urgent>
      <p>
        {failure.outdated
          ? text(shellMessages.screenNew)
          : text(shellMessages.screenFailed, { reference: failure.reference })}
      </p>
      <p>
        <Button size="small" onClick={() => globalThis.location.reload()}>
          {text(shellMessages.reload)}
        </Button>
      </p>
    </Notice>
  );
}

/** Whether a piece of the program could not be fetched: the server was updated under an open page. */
function isMissingPiece(error: unknown): boolean {
  return error instanceof TypeError && error.message.includes("dynamically imported module");
}
