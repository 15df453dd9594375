import type { TokenKind } from "../text/addressToken.ts";
import { hashToken, letterMask } from "../format/tokenHash.ts";
import { weigh } from "../format/tokenWeight.ts";
import { Growing } from "./growing.ts";

interface Entry {
  readonly id: number;
  readonly kind: TokenKind;
  uses: number;
}

/** Every distinct token of the index, numbered as they come. */
export class VocabularyDraft {
  readonly #entries = new Map<string, Entry>();

  get size(): number {
    return this.#entries.size;
  }

  /** The token's number; counts one more name that uses it. */
  use(text: string, kind: TokenKind): number {
    let entry = this.#entries.get(text);
    if (!entry) this.#entries.set(text, (entry = { id: this.#entries.size, kind, uses: 0 }));
    entry.uses++;
    return entry.id;
  }

  /** The tables over the tokens; `names` is how many names there are in all. */
  tables(names: number) {
    const start = new Growing(Uint32Array);
    const text = new Growing(Uint8Array);
    const mask = new Uint32Array(this.size);
    const weight = new Uint8Array(this.size);
    const hash = new Uint32Array(powerOfTwo(this.size * 2));
    for (const [token, { id, kind, uses }] of this.#entries) {
      start.push(text.length);
      text.pushText(token);
      mask[id] = letterMask(token);
      weight[id] = weigh(token, kind, uses, names);
      let slot = hashToken(token) & (hash.length - 1);
      while (hash[slot] !== 0) slot = (slot + 1) & (hash.length - 1);
      hash[slot] = id + 1;
    }
    start.push(text.length);
    return {
      tokenTextStart: start.done(),
      tokenText: text.done(),
      tokenMask: mask,
      tokenWeight: weight,
      tokenHash: hash,
    };
  }
}

function powerOfTwo(least: number): number {
  let size = 16;
  while (size < least) size *= 2;
  return size;
}
