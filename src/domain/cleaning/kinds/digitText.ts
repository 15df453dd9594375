import type { PreparedCell } from "../valueCleaner.ts";

export interface DigitText {
  /** The digits and letters, separators gone, in capitals. */
  readonly code: string;
  /** True when the cell was a number: a leading zero may have been lost. */
  readonly fromNumber: boolean;
  /** True for `2.13902E+13`: digits were lost. */
  readonly scientific: boolean;
}

const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i;
const FLOAT = /^(\d+)[.,]0+$/;

/** A registration number as written, without the separators people put in it. */
export function readDigits({ text, type }: PreparedCell): DigitText {
  const tight = text.replace(/[\s\u00A0\u202F]+/gu, "");
  const float = FLOAT.exec(tight)?.[1];
  return {
    code: (float ?? tight).replace(/[.\-_/']/g, "").toUpperCase(),
    fromNumber: type === "number" || float !== undefined,
    scientific: SCIENTIFIC.test(tight),
  };
}
