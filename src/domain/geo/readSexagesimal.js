const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const WITH_SIGNS = new RegExp(
  String.raw`^([-+]?)\s*(\d{1,3})\s*(?:°|º|d|deg)\s*(?:(${NUMBER})\s*(?:'|’|′|\u00b4|mn?|min)?\s*(?:(${NUMBER})\s*(?:"|”|″|''|’’|′′|s|sec)?)?)?$`,
  "i",
);
const BARE = /^([-+]?)(\d{1,2})[ :](\d{1,2})[ :](\d{1,2}(?:[.,]\d+)?)$/;
const part = (written) => Number(written.replace(",", "."));
/**
 * Decimal degrees of an angle in degrees, minutes and seconds (`45°46'12"`, `4° 50,25'`, `45 46 12`); null for any
 * other writing, decimal degrees followed by a degree sign included, and for minutes or seconds of 60 and over.
 */
export function readSexagesimal(text) {
  const found = WITH_SIGNS.exec(text) ?? BARE.exec(text);
  if (!found || found[3] === undefined) return null;
  const [, sign, degrees, minutes, seconds = "0"] = found;
  if (part(minutes) >= 60 || part(seconds) >= 60) return null;
  if (/[.,]/.test(minutes) && found[4] !== undefined) return null;
  const value = Number(degrees) + part(minutes) / 60 + part(seconds) / 3600;
  return sign === "-" ? -value : value;
}
