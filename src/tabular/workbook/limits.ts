/**
 * What a workbook may cost. Headers of a hostile file lie, so every limit is enforced on what is really inflated
 * and read. All are far above any workbook that a spreadsheet can open.
 */
export const LIMITS = {
  /** Bytes that one part of the package may inflate to. A sheet of 1,000,000 × 12 takes about 0.7 GB. */
  partBytes: 2 * 1024 ** 3,
  /** Beyond `ratioFloor` bytes, a part may not inflate to more than `ratio` times its compressed size. */
  ratio: 300,
  ratioFloor: 64 * 1024 ** 2,
  /** Bytes of a part that is held whole in memory: styles, relationships, properties. */
  smallPartBytes: 64 * 1024 ** 2,
  sharedStringsBytes: 192 * 1024 ** 2,
  sharedStringsCount: 8_000_000,
  entries: 20_000,
  xmlDepth: 256,
  /** Characters between two tags, or inside one. */
  xmlToken: 4 * 1024 ** 2,
  columns: 16_384,
  rows: 1_048_576,
  sheets: 1_000,
  /** Cells of a sheet, counting the empty ones before the last filled one of each row. */
  sheetCells: 100_000_000,
  /** Cells of a workbook kept in memory between two readings; a larger sheet is read from the file each time. */
  keptCells: 2_500_000,
  /** Bytes of an xls file: the format holds 65,536 rows of 256 columns a sheet. */
  xlsBytes: 150 * 1024 ** 2,
} as const;
