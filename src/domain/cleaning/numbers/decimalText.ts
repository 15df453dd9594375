const PLAIN = /^(-?)(\d*)(?:\.(\d*))?$/;

/**
 * A plain decimal text in canonical form: a point, no thousands, no useless zeros before the point, a digit on each
 * side of it. Zeros after the point stay: "10.50" was written so. Null for anything else than `-123.45`.
 */
export function canonicalDecimal(text: string): string | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  if (whole === "" && fraction === "") return null;
  const integer = whole.replace(/^0+(?=\d)/, "") || "0";
  const value = fraction === "" ? integer : `${integer}.${fraction}`;
  return sign === "-" && /[1-9]/.test(value) ? `-${value}` : value;
}

/** The decimal without zeros at its end: "6.0" gives "6". */
export function trimZeros(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

/** Multiplies a canonical decimal by ten to the power `places`, exactly. */
export function shiftDecimal(decimal: string, places: number): string {
  const negative = decimal.startsWith("-");
  const [whole = "", fraction = ""] = (negative ? decimal.slice(1) : decimal).split(".");
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const shifted = trimZeros(canonicalDecimal(`${padded.slice(0, at)}.${padded.slice(at)}`) ?? "0");
  return negative && shifted !== "0" ? `-${shifted}` : shifted;
}

/** Multiplies a canonical decimal by a factor; powers of ten are exact, others are rounded to 15 digits. */
export function scaleDecimal(decimal: string, factor: number): string {
  const power = Math.log10(factor);
  if (Number.isInteger(power)) return shiftDecimal(decimal, power);
  return trimZeros(expandExponent(String(Number((Number(decimal) * factor).toPrecision(15)))) ?? decimal);
}

/** "1.5e3" gives "1500"; null for what is not in scientific notation or would exceed 30 digits. */
export function expandExponent(text: string): string | null {
  const match = /^(-?\d+(?:\.\d+)?)[eE]([+-]?\d{1,3})$/.exec(text);
  if (!match) return canonicalDecimal(text);
  const places = Number(match[2]);
  const base = canonicalDecimal(match[1] ?? "");
  return base === null || Math.abs(places) > 30 ? null : shiftDecimal(base, places);
}

/**
 * A stored floating-point number without the noise of binary arithmetic: "0.30000000000000004" gives "0.3". Numbers
 * written with at most 15 significant digits are exact and stay.
 */
export function withoutFloatNoise(decimal: string): string {
  const digits = decimal.replace(/^-?0*\.?0*/, "").replace(".", "");
  if (digits.length <= 15 || !decimal.includes(".")) return decimal;
  const rounded = expandExponent(String(Number(Number(decimal).toPrecision(15))));
  return rounded !== null && rounded.length < decimal.length - 2 ? rounded : decimal;
}
