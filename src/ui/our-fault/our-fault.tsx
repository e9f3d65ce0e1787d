// What a person sees when the fault is ours: that nothing they typed is lost, a reference, and a way to try again.
import { Button } from "../button/button.tsx";
import { useText } from "../language/language.tsx";
import { Sentence } from "../language/sentence.tsx";
import { partMessages } from "../messages.ts";
import { Notice } from "../notice/notice.tsx";

/** Shows the reference that the log carries too, such as `E-7F31`. */
export function OurFault(props: { readonly reference: string; readonly onTryAgain?: () => void }) {
  const text = useText();
  return (
    <Notice tone="bad" urgent>
      <p>
        <Sentence
          message={partMessages.ourFault}
          values={{ reference: <span className="unbroken">{props.reference}</span> }}
        />
      </p>
      {props.onTryAgain === undefined ? null : (
        <p>
          <Button size="small" onClick={props.onTryAgain}>
            {text(partMessages.tryAgain)}
          </Button>
        </p>
      )}
    </Notice>
  );
}
