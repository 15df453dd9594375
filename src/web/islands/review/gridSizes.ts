/** Heights of a row in pixels: they are all alike, so that any row's place is known. */
export const ROW_HEIGHTS = { both: 60, raw: 44, clean: 44 } as const;

/** Widths of columns, in rem. */
export interface ColumnWidths {
  /** The row's number. */
  readonly number: number;
  readonly narrow: number;
  readonly medium: number;
  readonly wide: number;
}

export const WIDTHS: ColumnWidths = { number: 3.5, narrow: 7.5, medium: 11, wide: 14 };
export const PHONE_WIDTHS: ColumnWidths = { number: 2.75, narrow: 6.5, medium: 9, wide: 9.5 };
