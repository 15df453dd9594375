type Numbers = Uint8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

/** A typed array that grows as it is filled: no boxed numbers, whatever the size. */
export class Growing<Table extends Numbers> {
  #table: Table;
  readonly #make: new (length: number) => Table;
  #length = 0;

  constructor(make: new (length: number) => Table) {
    this.#make = make;
    this.#table = new make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#table.length) this.#grow(this.#length + 1);
    this.#table[this.#length++] = value;
  }

  /** Appends UTF-8 text; only for bytes. */
  pushText(text: string): void {
    const most = text.length * 3;
    if (this.#length + most > this.#table.length) this.#grow(this.#length + most);
    const { buffer, byteOffset, byteLength } = this.#table;
    this.#length += Buffer.from(buffer, byteOffset, byteLength).write(text, this.#length, "utf8");
  }

  /** What was pushed, as a view. */
  done(): Table {
    return this.#table.subarray(0, this.#length) as Table;
  }

  #grow(least: number): void {
    const larger = new this.#make(Math.max(least, this.#length * 2));
    larger.set(this.#table);
    this.#table = larger;
  }
}
