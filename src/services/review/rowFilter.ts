export { ROW_FILTERS, type RowFilter } from "../../db/review/listRows.ts";
