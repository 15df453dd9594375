/** The strokes of each icon, on a field of 20 × 20. */
export const ICON_PATHS = {
  search: "M3.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M13.2 13.2l4 4",
  arrow: "M3 10h13M11 5l5 5-5 5",
  back: "M17 10H4M9 5l-5 5 5 5",
  down: "M10 3v10M5.5 9 10 13.5 14.5 9M4 17h12",
  up: "M10 14V4M5.5 8.5 10 4l4.5 4.5M4 17h12",
  undo: "M4 8h8.5a4 4 0 0 1 0 8H8M7.5 4.5 4 8l3.5 3.5",
  flag: "M5 18V3M5 4h9l-2 3.5 2 3.5H5",
  chevron: "m5 7.5 5 5 5-5",
  file: "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5",
  clock: "M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M10 6v4.3l3 1.7",
  external: "M8 4H4v12h12v-4M11 3.5h5.5V9M16 4 9.5 10.5",
  pin: "M10 18s5.5-5.6 5.5-10A5.5 5.5 0 0 0 4.5 8C4.5 12.4 10 18 10 18zM8.1 8a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0",
  check: "m4.5 10.5 4 4 7.5-9",
  lock: "M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9",
  print: "M6 7V3h8v4M6 14H3.5V7.5h13V14H14M6 11.5h8V17H6z",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  close: "m5 5 10 10M15 5 5 15",
  edit: "M4 16v-3L13 4l3 3-9 9zM11.5 5.5l3 3",
  trash: "M4 6h12M8 6V3.5h4V6M5.5 6l.8 11h7.4l.8-11",
  people:
    "M4.5 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0M2 17c0-3.5 2.5-5.5 5.5-5.5S13 13.5 13 17M13 4.3a3 3 0 0 1 0 5.4M15 12c2 .8 3 2.6 3 5",
  mail: "M2.5 4.5h15v11h-15zM3 5l7 6 7-6",
  table: "M3 4h14v12H3zM3 8h14M3 12h14M8 8v8",
  map: "M2.5 5 7.5 3l5 2 5-2v12l-5 2-5-2-5 2zM7.5 3v12M12.5 5v12",
  copy: "M7 7h9.5v10H7zM13 7V3H3.5v10H7",
  info: "M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M10 9.5V14M10 6.5v.1",
  filter: "M3 5h14M6 10h8M8.5 15h3",
  feed: "M4 16.5v.1M4 10.5a6 6 0 0 1 6 6M4 5a11.5 11.5 0 0 1 11.5 11.5",
} as const;

export type IconName = keyof typeof ICON_PATHS;

const ARCH = "M2 18V9.5a7 7 0 0 1 14 0V18z";

type Stroke = readonly [kind: "f" | "o" | "k" | "kk", path: string];

/** The state of a cell: disc, bubble, square, arch. On a field of 20 × 20. */
export const CELL_GLYPHS = {
  corrected: [
    "ok",
    [
      ["f", "M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16z"],
      ["k", "m6.3 10.3 2.5 2.5 5-5.3"],
    ],
  ],
  "to-confirm": [
    "ask",
    [
      ["f", "M1.5 2h17v12.5h-8.5L5.5 19v-4.5h-4z"],
      ["k", "M7.9 6.5c.1-1.3 1-1.9 2.2-1.9s2.1.7 2.1 1.8c0 1.5-2.1 1.5-2.1 2.9M10.1 11.9v.1"],
    ],
  ],
  invalid: [
    "bad",
    [
      ["f", "M2.5 2.5h15v15h-15z"],
      ["k", "m6.7 6.7 6.6 6.6M13.3 6.7l-6.6 6.6"],
    ],
  ],
  confirmed: [
    "you",
    [
      ["f", "M2.5 18V10a7.5 7.5 0 0 1 15 0v8z"],
      ["k", "m6.3 11.3 2.5 2.5 5-5.3"],
    ],
  ],
} as const satisfies Record<string, readonly [string, readonly Stroke[]]>;

/** The state of a commune's dataset: one arch, differently filled. On a field of 18 × 20. */
export const DATASET_GLYPHS = {
  published: ["pub", [["f", ARCH]]],
  stale: [
    "old",
    [
      ["o", ARCH],
      ["f", "M2 18v-6.5h14V18z"],
    ],
  ],
  "in-review": [
    "rev",
    [
      ["o", ARCH],
      ["kk", "M6.8 8.7c.1-1.4 1-2.1 2.2-2.1 1.3 0 2.2.8 2.2 2 0 1.6-2.2 1.8-2.2 3.4M9 14.7v.1"],
    ],
  ],
  deposited: [
    "dep",
    [
      ["o", ARCH],
      ["kk", "M9 15.5V8M6.2 10.6 9 7.8l2.8 2.8"],
    ],
  ],
  expected: ["exp", [["o", ARCH]]],
  late: [
    "late",
    [
      ["o", ARCH],
      ["kk", "M9 6.5v5.2M9 14.7v.1"],
    ],
  ],
} as const satisfies Record<string, readonly [string, readonly Stroke[]]>;

export type CellState = keyof typeof CELL_GLYPHS;
export type DatasetState = keyof typeof DATASET_GLYPHS;
