import { batchForm } from "./batchForm.ts";
import { readBatchAnswer, type RemoteRow } from "./readBatchAnswer.ts";
import type { RemoteQuery } from "./remoteQuery.ts";
import { type AttemptFailure, retryAfter } from "./retry.ts";

export type Attempt = { readonly rows: readonly RemoteRow[] } | { readonly failure: AttemptFailure };

const WORTH_ANOTHER = new Set([408, 425, 429]);

function failed(code: string, detail: string, again: boolean, wait: number | null = null): Attempt {
  return { failure: { code, detail, again, wait } };
}

/** The longest answer worth reading: the service hands back the lines it was sent, and some columns. */
const BYTES_PER_QUERY = 4_096;

async function boundedText(response: Response, limit: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  if (response.body === null) return text;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > limit) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * Sends one batch once. Redirections are not followed: addresses go to the service that was named, and to no other. Never
 * throws.
 */
export async function postBatch(
  url: string,
  queries: readonly RemoteQuery[],
  timeout: number,
): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: batchForm(queries),
      headers: { accept: "text/csv" },
      redirect: "error",
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) {
      await response.body?.cancel();
      const again = response.status >= 500 || WORTH_ANOTHER.has(response.status);
      const wait = retryAfter(response.headers.get("retry-after"), Date.now());
      return failed("remote.refused", String(response.status), again, wait);
    }
    const body = await boundedText(response, 65_536 + queries.length * BYTES_PER_QUERY);
    const rows = body === null ? null : readBatchAnswer(body, queries.length);
    return rows === null ? failed("remote.garbled", "csv", true) : { rows };
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError")
      return failed("remote.slow", String(Math.round(timeout / 1000)), true);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const detail = (cause as NodeJS.ErrnoException).code ?? (cause as Error).message;
    return failed("remote.unreachable", detail, !/redirect/i.test(detail));
  }
}
