/** Remembers keys by a 64-bit hash: about 40 bytes each, whatever their length, and a bounded number of them. */
export interface KeyTable {
  /** Where the key was seen first, after noting it; null when it is new. A full table notes nothing more. */
  note(key: string, record: number, row: number): { readonly record: number; readonly row: number } | null;
  /** Keys met when the table was full: a later repeat of one of them is not seen. */
  readonly unnoted: number;
}

/** Some hundred megabytes at the most, whatever the file. */
export const MOST_KEYS = 2_000_000;

const FIRST_CAPACITY = 1024;
/** FNV's own. */
const PRIME = 0x01000193;

/** Two keys share a 64-bit hash with a chance below one in ten million among a million keys. */
export function createKeyTable(most = MOST_KEYS): KeyTable {
  // Four numbers a slot: two halves of the hash, the record (0 for a free slot) and its row.
  let slots = new Uint32Array(FIRST_CAPACITY * 4);
  let count = 0;
  let unnoted = 0;

  function find(high: number, low: number): number {
    const capacity = slots.length / 4;
    let index = (low ^ high) & (capacity - 1);
    while (slots[index * 4 + 2] !== 0 && (slots[index * 4] !== high || slots[index * 4 + 1] !== low))
      index = (index + 1) & (capacity - 1);
    return index * 4;
  }

  function grow(): void {
    const old = slots;
    slots = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 4)
      if (old[at + 2] !== 0) slots.set(old.subarray(at, at + 4), find(old[at]!, old[at + 1]!));
  }

  return {
    note(key, record, row) {
      // Both halves in one pass: keys are whole records, and this loop reads every character of a file.
      let high = 0x811c9dc5;
      let low = 0x9e3779b9;
      for (let index = 0; index < key.length; index++) {
        const unit = key.charCodeAt(index);
        high = Math.imul(high ^ unit, PRIME);
        low = Math.imul(low ^ unit, PRIME);
      }
      high = mixed(high);
      low = mixed(low);
      const at = find(high, low);
      if (slots[at + 2] !== 0) return { record: slots[at + 2]!, row: slots[at + 3]! };
      if (count >= most) {
        unnoted++;
        return null;
      }
      slots[at] = high;
      slots[at + 1] = low;
      slots[at + 2] = record;
      slots[at + 3] = row;
      if (++count * 8 > slots.length) grow();
      return null;
    },
    get unnoted() {
      return unnoted;
    },
  };
}

/** The end of FNV-1a over UTF-16 units: its bits mixed once more, as murmur3 does. */
function mixed(hash: number): number {
  let state = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
