interface CodeSampleProps {
  readonly title: string;
  /** `curl`, `Python`. */
  readonly language: string;
  readonly code: string;
  /** Named for screen readers: the box scrolls and takes the focus. */
  readonly label: string;
}

/** A piece of code to copy. */
export function CodeSample({ title, language, code, label }: CodeSampleProps) {
  return (
    <div class="code">
      <p class="code-h">
        <span>{title}</span>
        <span class="mut">{language}</span>
      </p>
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{code}</code>
      </pre>
    </div>
  );
}
