import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { GridRow } from "../../../domain/review/gridRow.ts";

/** What the server did of an edit: words to say, how to undo it, the rows as they are now. */
export interface Done {
  readonly step: string | null;
  readonly words: string;
  readonly rows: readonly GridRow[];
  /** False when more rows changed than are told. */
  readonly complete: boolean;
  readonly conflicts?: readonly Conflict[];
}

/** A record that somebody else changed: both values. */
export interface Conflict {
  readonly record: number;
  readonly version: number;
  readonly author: string;
  readonly cells: readonly { readonly field: string; readonly yours: string; readonly theirs: string }[];
}

export type CellEdit = { readonly record: number; readonly field: string } & (
  | { readonly text: string }
  | { readonly action: { readonly do: string; readonly value?: string } }
);

export interface RowWindow {
  readonly total: number;
  readonly offset: number;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/** What the server refused, in its own words; `signedOut` when the session is over. */
export class Refused extends Error {
  readonly signedOut: boolean;

  constructor(message: string, signedOut: boolean) {
    super(message);
    this.signedOut = signedOut;
  }
}

async function read<Answer>(response: Response): Promise<Answer> {
  if (response.ok && !response.redirected) return (await response.json()) as Answer;
  const problem = (await response.json().catch(() => ({}))) as { detail?: string };
  throw new Refused(problem.detail ?? "", response.status === 401 || response.redirected);
}

const headers = { accept: "application/json" };

/** The addresses of one review. */
export class ReviewClient {
  readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  async rows(query: Record<string, string | number>): Promise<RowWindow> {
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    return read(await fetch(`${this.base}/lignes.json?${search.toString()}`, { headers }));
  }

  async points(): Promise<readonly (readonly [number, number, number, 0 | 1])[]> {
    const { points } = await read<{ points: [number, number, number, 0 | 1][] }>(
      await fetch(`${this.base}/points.json`, { headers }),
    );
    return points;
  }

  async edit(edits: readonly CellEdit[], versions: Readonly<Record<number, number>>): Promise<Done> {
    const body = JSON.stringify({ edits, versions });
    const typed = { ...headers, "content-type": "application/json" };
    return read(await fetch(`${this.base}/cellules.json`, { method: "POST", headers: typed, body }));
  }

  /** Sends a form of the page. */
  async send(action: string, fields: URLSearchParams): Promise<Done> {
    return read(await fetch(action, { method: "POST", headers, body: fields }));
  }

  /** The page's own parts, as the server writes them now. */
  async page(query: string): Promise<Document> {
    const response = await fetch(`${this.base}?${query}`, { headers: { accept: "text/html" } });
    if (!response.ok || response.redirected)
      throw new Refused("", response.status === 401 || response.redirected);
    return new DOMParser().parseFromString(await response.text(), "text/html");
  }
}
