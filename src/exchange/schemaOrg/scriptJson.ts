const ESCAPED = /[<>&\u2028\u2029]/g;

/**
 * A value as JSON that may stand inside a `<script>` element: nothing in it can end the element or open a comment. Reads
 * back as the same value.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
