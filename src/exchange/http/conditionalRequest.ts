/** What identifies a state of what is served. */
export interface Validators {
  /** Without its quotes, the same for the same bytes: a revision and a format. */
  readonly etag: string;
  readonly lastModified: Date;
}

/** Weak comparison (RFC 9110, 8.8.3.2): a compressed answer carries the weak form of the same tag. */
function matches(header: string, etag: string): boolean {
  if (header.trim() === "*") return true;
  return [...header.matchAll(/(?:W\/)?"([^"]*)"/g)].some((tag) => tag[1] === etag);
}

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** The headers that let a client ask next time whether anything changed. */
export function validatorHeaders({ etag, lastModified }: Validators): Record<string, string> {
  return { ETag: `"${etag}"`, "Last-Modified": lastModified.toUTCString() };
}

/** Whether what a client holds is still right: then 304, without a body. `If-None-Match` goes before `If-Modified-Since`. */
export function isUnchanged(headers: Headers, { etag, lastModified }: Validators): boolean {
  const tags = headers.get("if-none-match");
  if (tags !== null) return matches(tags, etag);
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  return !Number.isNaN(since) && seconds(lastModified) <= since / 1000;
}

/** Whether a range may be served: without `If-Range`, or when it names this very state (strongly, RFC 9110, 13.1.5). */
export function isRangeFresh(headers: Headers, { etag, lastModified }: Validators): boolean {
  const condition = headers.get("if-range");
  if (condition === null) return true;
  return condition === `"${etag}"` || seconds(lastModified) === Date.parse(condition) / 1000;
}
