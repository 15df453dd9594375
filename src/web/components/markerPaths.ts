/** A category's place in the order: its colour and its shape, never one without the other. */
export type Category = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Disc, square, triangle, diamond, arch, cross, inverted triangle, hexagon; centred on 0, about 12 wide. */
export const MARKER_PATHS: Readonly<Record<Category, string>> = {
  1: "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
  2: "M-5-5h10v10h-10z",
  3: "M0-6.5 6 4.5H-6z",
  4: "M0-6.5 6.5 0 0 6.5-6.5 0z",
  5: "M-5 5.5V0a5 5 0 0 1 10 0v5.5z",
  6: "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
  7: "M0 6.5-6-4.5H6z",
  8: "M-6 0-3-5.2h6L6 0 3 5.2h-6z",
};
