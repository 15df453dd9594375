import { fieldId } from "./Field.tsx";
import { StateGlyph } from "./StateGlyph.tsx";
import { useShellTexts } from "./language.ts";

export interface FormError {
  /** The field's name; its link leads there. None for what concerns the whole form. */
  readonly name?: string | undefined;
  /** « Code postal : il manque un chiffre » */
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly FormError[];
  /** Other words than « 2 réponses à revoir ». */
  readonly title?: string | undefined;
}

/** On top of a form sent back: what to review, each linked to its field. It takes the focus. Nothing when there is none. */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const texts = useShellTexts();
  if (errors.length === 0) return null;
  return (
    <div class="warn" role="alert" tabIndex={-1} autofocus>
      <h2>
        <StateGlyph state="invalid" /> {title ?? texts("errorSummary", { count: errors.length })}
      </h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={message}>{name === undefined ? message : <a href={`#${fieldId(name)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
