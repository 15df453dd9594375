/** Canonical text of computed degrees: a decimal point, at most 7 decimals (about a centimetre), no padding zeros. */
export function formatDegrees(value) {
  const text = value.toFixed(7).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}
