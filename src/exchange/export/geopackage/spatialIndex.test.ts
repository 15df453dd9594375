import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IndexNode, SpatialIndex } from "./spatialIndex.ts";

interface Box {
  readonly id: number;
  readonly xmin: number;
  readonly xmax: number;
  readonly ymin: number;
  readonly ymax: number;
}

/** The cells of a node, read as the r-tree module reads them. */
function cellsOf({ bytes }: IndexNode): Box[] {
  const view = new DataView(bytes.buffer);
  return Array.from({ length: view.getUint16(2) }, (_, at) => {
    const start = 4 + at * 24;
    const [xmin, xmax, ymin, ymax] = [8, 12, 16, 20].map((shift) => view.getFloat32(start + shift));
    return { id: Number(view.getBigInt64(start)), xmin: xmin!, xmax: xmax!, ymin: ymin!, ymax: ymax! };
  });
}

const within = (inner: Box, outer: Box): boolean =>
  inner.xmin >= outer.xmin &&
  inner.xmax <= outer.xmax &&
  inner.ymin >= outer.ymin &&
  inner.ymax <= outer.ymax;

function treeOf(boxes: readonly Box[]): ReadonlyMap<number, IndexNode> {
  const index = new SpatialIndex();
  for (const box of boxes) index.add(box.id, box);
  return new Map(Array.from(index.nodes(), (node) => [node.number, node]));
}

/** The records reached from the root, each box checked against those above it. */
function reached(nodes: ReadonlyMap<number, IndexNode>, number: number, depth: number): Box[] {
  const cells = cellsOf(nodes.get(number)!);
  if (depth === 0) return cells;
  return cells.flatMap((cell) => {
    const child = nodes.get(cell.id)!;
    expect(child.parent).toBe(number);
    const below = reached(nodes, cell.id, depth - 1);
    expect(below.every((inner) => within(inner, cell))).toBe(true);
    return below;
  });
}

function check(boxes: readonly Box[]): void {
  const nodes = treeOf(boxes);
  const root = nodes.get(1)!;
  const found = reached(nodes, 1, new DataView(root.bytes.buffer).getUint16(0));
  const given = new Map(boxes.map((box) => [box.id, box]));
  expect(found.map(({ id }) => id).sort((a, b) => a - b)).toEqual([...given.keys()].sort((a, b) => a - b));
  expect(found.every((box) => within(given.get(box.id)!, box))).toBe(true);
  for (const { number, records, bytes } of nodes.values()) {
    expect(bytes.length).toBe(1228);
    for (const record of records)
      expect(cellsOf(nodes.get(number)!).some(({ id }) => id === record)).toBe(true);
  }
  expect([...nodes.values()].flatMap(({ records }) => records)).toHaveLength(boxes.length);
}

const degrees = fc.double({ min: -180, max: 180, noNaN: true });

describe("SpatialIndex", () => {
  it.each([0, 1, 51, 52, 51 * 51, 51 * 51 + 1, 6000])("reaches each of %d records", (count) => {
    check(
      Array.from({ length: count }, (_, at) => {
        const [x, y] = [4 + ((at * 7919) % 1000) / 997, 45 + ((at * 104_729) % 1000) / 991];
        return { id: at + 1, xmin: x, xmax: x, ymin: y, ymax: y };
      }),
    );
  });

  it("never makes a box smaller than the record's", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(degrees, degrees, degrees, degrees), { maxLength: 200 }), (corners) => {
        check(
          corners.map(([a, b, c, d], at) => ({
            id: at + 1,
            xmin: Math.min(a, b),
            xmax: Math.max(a, b),
            ymin: Math.min(c, d),
            ymax: Math.max(c, d),
          })),
        );
      }),
    );
  });
});
