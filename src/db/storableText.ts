// eslint-disable-next-line no-control-regex
const UNSTORABLE = /\u0000|\p{Surrogate}/gu;

/**
 * A text as PostgreSQL can keep it: the null character and halves of surrogate pairs, which it refuses, become the mark that
 * Unicode has for what cannot be shown. The deposited file itself keeps them.
 */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, "\uFFFD");
}

/** Any plain value as JSON that PostgreSQL takes. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "string" ? storableText(inner) : inner,
  );
}
