/** The first day that a zip archive can tell: what we write does not depend on the clock. */
export const ZIP_DATE = new Date(1980, 0, 1);
