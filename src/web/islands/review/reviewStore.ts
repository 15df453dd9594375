import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { GridRow } from "../../../domain/review/gridRow.ts";
import { hasLeft } from "./hasLeft.ts";
import { type CellEdit, type Conflict, type Done, Refused, type ReviewClient } from "./reviewClient.ts";

/** Rows asked for at a time. */
const CHUNK = 100;
/** Before rows that did not come are asked for again, in milliseconds. */
const LATER = 3000;

/** What the review's panes share in the browser: the rows known, the row chosen, what is being saved. */
export class ReviewStore {
  readonly client: ReviewClient;
  filter: string;
  total = 0;
  columns: readonly GridColumn[] = [];
  /** Number of the record chosen. */
  selected: number | null;
  conflicts: readonly Conflict[] = [];
  /** Edits not saved yet; they are kept until they are. */
  pending: { readonly edits: readonly CellEdit[]; readonly versions: Readonly<Record<number, number>> }[] =
    [];
  /** Why the last saving failed; null when it did not. */
  failure: Refused | null = null;
  /** Records that no longer pass the filter since they were settled: shown a little longer, so that one sees what one did. */
  readonly leaving = new Set<number>();
  /** No row passes the filter. */
  isEmpty = false;
  #rows = new Map<number, GridRow>();
  readonly #asked = new Set<number>();
  readonly #listeners = new Set<() => void>();
  #saving = false;
  /** Called when something was done, to say it and to bring the other panes up to date. */
  onDone: (done: Done) => void = () => {};
  onSelect: (row: GridRow | null) => void = () => {};

  constructor(client: ReviewClient, filter: string, selected: number | null) {
    this.client = client;
    this.filter = filter;
    this.selected = selected;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** The row at a place of the filtered list; undefined while it is on its way. */
  rowAt(index: number): GridRow | undefined {
    const row = this.#rows.get(index);
    if (row === undefined) void this.ensure(index, index);
    return row;
  }

  /** The place of a record among the rows known; -1 when it is not. */
  indexOf(record: number): number {
    for (const [index, row] of this.#rows) if (row.n === record) return index;
    return -1;
  }

  /** Asks for the rows of a range that are not known. */
  async ensure(from: number, to: number): Promise<void> {
    const wanted: number[] = [];
    for (let chunk = Math.floor(Math.max(from, 0) / CHUNK); chunk <= Math.floor(to / CHUNK); chunk++)
      if (!this.#asked.has(chunk) && (this.total === 0 || chunk * CHUNK < this.total)) wanted.push(chunk);
    for (const chunk of wanted) this.#asked.add(chunk);
    await Promise.all(wanted.map((chunk) => this.#load(chunk)));
  }

  async #load(chunk: number): Promise<void> {
    const { filter } = this;
    try {
      const found = await this.client.rows({ etat: filter, from: chunk * CHUNK, count: CHUNK });
      if (filter !== this.filter) return;
      this.total = found.total;
      this.isEmpty = found.total === 0;
      if (this.columns.length === 0) this.columns = found.columns;
      for (const [at, row] of found.rows.entries()) this.#rows.set(found.offset + at, row);
    } catch {
      // Asked again a little later, not at once: the network may be away.
      setTimeout(() => {
        this.#asked.delete(chunk);
        this.changed();
      }, LATER);
      return;
    }
    this.changed();
  }

  /** Forgets the rows: another filter, or more changed than is told. */
  async reload(filter = this.filter): Promise<void> {
    this.filter = filter;
    this.#asked.clear();
    this.#rows.clear();
    this.leaving.clear();
    this.total = 0;
    this.isEmpty = false;
    await this.ensure(0, 0);
  }

  /** The place of a record in the filtered list, its rows asked for. */
  async reach(record: number): Promise<number> {
    const known = this.indexOf(record);
    if (known !== -1) return known;
    const found = await this.client.rows({ etat: this.filter, count: CHUNK, around: record });
    this.total = found.total;
    for (const [at, row] of found.rows.entries()) this.#rows.set(found.offset + at, row);
    this.#asked.add(Math.floor(found.offset / CHUNK));
    return this.indexOf(record);
  }

  select(row: GridRow | undefined): void {
    if (row === undefined || row.n === this.selected) return;
    this.selected = row.n;
    this.onSelect(row);
    this.changed();
  }

  /** Takes in rows as the server has them now. */
  take(done: Done): void {
    for (const row of done.rows) {
      const index = this.indexOf(row.n);
      if (index !== -1) this.#rows.set(index, row);
      if (row.n === this.selected) this.onSelect(row);
      if (hasLeft(row, this.filter)) this.leaving.add(row.n);
      else this.leaving.delete(row.n);
    }
    if (!done.complete) void this.reload();
    this.changed();
  }

  /** Takes the rows that are leaving out of the list. Gives the places that they had. */
  dropLeaving(): readonly number[] {
    const known = [...this.#rows].sort(([a], [b]) => a - b);
    const gone = known.filter(([, { n }]) => this.leaving.has(n)).map(([index]) => index);
    let before = 0;
    const kept = new Map<number, GridRow>();
    for (const [index, row] of known)
      if (this.leaving.has(row.n)) before++;
      else kept.set(index - before, row);
    this.#rows = kept;
    this.total -= gone.length;
    this.isEmpty = this.total === 0;
    this.leaving.clear();
    // What slid into the last rows known is asked for again.
    for (const chunk of this.#asked) {
      const end = Math.min((chunk + 1) * CHUNK, this.total);
      for (let index = chunk * CHUNK; index < end; index++)
        if (!kept.has(index)) {
          this.#asked.delete(chunk);
          break;
        }
    }
    this.changed();
    return gone;
  }

  /** Saves edits, after those under way. What fails is kept, and can be sent again. */
  async save(edits: readonly CellEdit[]): Promise<void> {
    if (edits.length === 0) return;
    const versions: Record<number, number> = {};
    for (const { record } of edits) versions[record] = this.#rows.get(this.indexOf(record))?.v ?? 0;
    this.pending.push({ edits, versions });
    await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#saving) return;
    this.#saving = true;
    this.failure = null;
    try {
      while (this.pending.length > 0) {
        const [{ edits, versions }] = this.pending as [(typeof this.pending)[0]];
        // Records changed by the edit before are at a later version than the person saw: it was their own.
        const now: Record<number, number> = {};
        for (const record of Object.keys(versions).map(Number))
          now[record] = Math.max(versions[record]!, this.#own.get(record) ?? 0);
        const done = await this.client.edit(edits, now);
        this.pending.shift();
        for (const row of done.rows) this.#own.set(row.n, row.v);
        this.conflicts = [...this.conflicts, ...(done.conflicts ?? [])];
        this.take(done);
        this.onDone(done);
      }
    } catch (error) {
      this.failure = error instanceof Refused ? error : new Refused("", false);
      // What the server understood and refused would be refused again.
      if (this.failure.message !== "" && !this.failure.signedOut) this.pending.shift();
      this.changed();
    } finally {
      this.#saving = false;
    }
  }

  /** The version that this person's last edit left each record at. */
  readonly #own = new Map<number, number>();

  /** The text that waits to be saved in a cell; undefined when none does. */
  typedIn(record: number, field: string): string | undefined {
    for (const { edits } of this.pending.toReversed())
      for (const edit of edits)
        if (edit.record === record && edit.field === field && "text" in edit) return edit.text;
    return undefined;
  }
}
