import type { CellCheck } from "./customCheck.ts";

/** International, French national, or one of the short numbers of public services (`15`, `3949`, `116117`). */
const PHONE = /^(?:\+\d{7,15}|0\d{9}|1\d|1\d{2}|[13]\d{3}|11[68]\d{3})$/;

/** `phone-number-value`: a number that can be dialled from France. */
export const phoneNumber: CellCheck = {
  rule: "check.phone",
  compile: () => (value) => PHONE.test(value.replaceAll(/[\s.()-]/g, "")),
};
