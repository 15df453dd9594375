import type { Envelope } from "../envelope.ts";

/** What SQLite's r-tree module gives a node of two dimensions on pages of 4,096 bytes: 51 cells of 24 bytes. */
const CELLS = 51;
const CELL_BYTES = 24;
const NODE_BYTES = 4 + CELLS * CELL_BYTES;
const ROOT = 1;
/** Records held at first; doubled as they come. */
const START = 1024;

/** A node of the tree: its bytes, and the number of the node above it. */
export interface IndexNode {
  readonly number: number;
  readonly parent: number | null;
  readonly bytes: Uint8Array;
  /** The records it holds, when it is a leaf. */
  readonly records: readonly number[];
}

interface Cell {
  readonly id: number;
  readonly box: Envelope;
}

/**
 * The boxes of all records, packed at the end into the nodes of an r-tree as SQLite stores them
 * (https://www.sqlite.org/rtree.html, `rtree.c`): sorted into columns, then by latitude, so that neighbours share a
 * node. Takes forty bytes a record.
 */
export class SpatialIndex {
  #boxes = new Float64Array(START * 4);
  #ids = new Float64Array(START);
  #length = 0;

  /** @param id the row's number in the table */
  add(id: number, { xmin, ymin, xmax, ymax }: Envelope): void {
    if (this.#length === this.#ids.length) {
      this.#boxes = grown(this.#boxes);
      this.#ids = grown(this.#ids);
    }
    this.#ids[this.#length] = id;
    this.#boxes.set([xmin, ymin, xmax, ymax], this.#length * 4);
    this.#length++;
  }

  /** The nodes, each before those that are above it. */
  *nodes(): Generator<IndexNode> {
    let level: readonly (readonly Cell[])[] = this.#leaves();
    let depth = 0;
    // The root is the node 1; the others are numbered as they come.
    let next = ROOT + 1;
    while (level.length > 1) {
      const numbers = level.map(() => next++);
      const cells = level.map((group, at) => ({ id: numbers[at]!, box: around(group) }));
      const above = cut(cells, CELLS);
      const first = above.length === 1 ? ROOT : next;
      for (const [at, group] of level.entries())
        yield node(numbers[at]!, first + Math.floor(at / CELLS), group, 0, depth === 0);
      level = above;
      depth++;
    }
    yield node(ROOT, null, level[0] ?? [], depth, depth === 0);
  }

  #leaves(): readonly (readonly Cell[])[] {
    const order = Uint32Array.from({ length: this.#length }, (_, at) => at);
    const middle = (at: number, axis: 0 | 1): number =>
      this.#boxes[at * 4 + axis]! + this.#boxes[at * 4 + axis + 2]!;
    order.sort((a, b) => middle(a, 0) - middle(b, 0) || a - b);
    const columns = Math.ceil(Math.sqrt(Math.ceil(this.#length / CELLS)));
    const height = Math.max(1, columns) * CELLS;
    const leaves: Cell[][] = [];
    for (let start = 0; start < order.length; start += height) {
      const column = order
        .subarray(start, start + height)
        .sort((a, b) => middle(a, 1) - middle(b, 1) || a - b);
      for (let at = 0; at < column.length; at += CELLS)
        leaves.push(Array.from(column.subarray(at, at + CELLS), (one) => this.#cell(one)));
    }
    return leaves;
  }

  #cell(at: number): Cell {
    const [xmin, ymin, xmax, ymax] = this.#boxes.subarray(at * 4, at * 4 + 4) as unknown as number[];
    return { id: this.#ids[at]!, box: { xmin: xmin!, ymin: ymin!, xmax: xmax!, ymax: ymax! } };
  }
}

function grown(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}

function cut<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

function around(cells: readonly Cell[]): Envelope {
  const [first, ...rest] = cells;
  if (first === undefined) throw new Error("A node of an r-tree holds at least one cell");
  return rest.reduce(
    (box, { box: other }) => ({
      xmin: Math.min(box.xmin, other.xmin),
      ymin: Math.min(box.ymin, other.ymin),
      xmax: Math.max(box.xmax, other.xmax),
      ymax: Math.max(box.ymax, other.ymax),
    }),
    first.box,
  );
}

/** A node's bytes, big-endian: the tree's depth (in the root), the number of cells, then id and box of each. */
function node(
  number: number,
  parent: number | null,
  cells: readonly Cell[],
  depth: number,
  leaf: boolean,
): IndexNode {
  const bytes = new Uint8Array(NODE_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, depth);
  view.setUint16(2, cells.length);
  for (const [at, { id, box }] of cells.entries()) {
    const start = 4 + at * CELL_BYTES;
    view.setBigInt64(start, BigInt(id));
    view.setFloat32(start + 8, floorFloat(box.xmin));
    view.setFloat32(start + 12, ceilFloat(box.xmax));
    view.setFloat32(start + 16, floorFloat(box.ymin));
    view.setFloat32(start + 20, ceilFloat(box.ymax));
  }
  return { number, parent, bytes, records: leaf ? cells.map(({ id }) => id) : [] };
}

const word = new DataView(new ArrayBuffer(4));

/** The neighbour of a 32-bit number, one step away from zero or towards it. */
function neighbour(value: number, step: 1 | -1): number {
  if (value === 0) return step * 2 ** -149;
  word.setFloat32(0, value);
  word.setInt32(0, word.getInt32(0) + (value > 0 ? step : -step));
  return word.getFloat32(0);
}

/** The largest 32-bit number that is not above the value: a box in the index is never smaller than the record's. */
function floorFloat(value: number): number {
  const rounded = Math.fround(value);
  return rounded > value ? neighbour(rounded, -1) : rounded;
}

function ceilFloat(value: number): number {
  const rounded = Math.fround(value);
  return rounded < value ? neighbour(rounded, 1) : rounded;
}
