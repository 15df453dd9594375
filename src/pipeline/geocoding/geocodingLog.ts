import type { Params } from "../../domain/journal/outcome.ts";
import type { Reason } from "../../geocoding/geocodingResult.ts";
import type { Language } from "../../messages/language.ts";
import { ruleText } from "../../messages/wording.ts";
import type { GeocodingEntry } from "../../report/geocodingEntry.ts";
import { createPositionDigest, type PositionDigest } from "../../report/positionDigest.ts";
import { SpooledLog } from "../../storage/spooledLog.ts";

/** An entry before its reason is worded. */
export type UnwordedEntry = Omit<GeocodingEntry, "message"> & { readonly reason: Reason };

/** All that was asked of the addresses, in record order, and its digest for people. */
export class GeocodingLog {
  readonly entries: SpooledLog<GeocodingEntry>;
  readonly #digest = createPositionDigest();
  readonly #language: Language;
  #lately: GeocodingEntry[] = [];
  readonly #isFollowed: boolean;

  /** @param isFollowed whether somebody takes the entries as they come */
  constructor(language: Language, spool: string, memoryLimit?: number, isFollowed = false) {
    this.entries = new SpooledLog(spool, memoryLimit);
    this.#language = language;
    this.#isFollowed = isFollowed;
  }

  /** The entries since the last time, when the log is followed. */
  takeLately(): readonly GeocodingEntry[] {
    const lately = this.#lately;
    this.#lately = [];
    return lately;
  }

  get digest(): PositionDigest {
    return this.#digest;
  }

  add({ reason, ...rest }: UnwordedEntry): void {
    const params: Params = { raw: rest.query, value: rest.label ?? "", ...reason.params };
    const entry: GeocodingEntry = { ...rest, message: ruleText(this.#language, reason.id, params) };
    this.entries.add(entry);
    this.#digest.add(entry);
    if (this.#isFollowed) this.#lately.push(entry);
  }

  close(): void {
    this.entries.close();
  }
}
