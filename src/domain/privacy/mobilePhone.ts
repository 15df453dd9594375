import type { Detector } from "./finding.ts";

const MOBILE =
  /(?<![\p{L}\d+.-])(?:(?:\+|00)(?:33|262|590|594|596)[ .-]?(?:\(0\) ?)?|0)[67](?:\d{8}|([ .-])\d{2}(?:\1\d{2}){3})(?![\p{L}\d]|[.-]\d)/u;

/** A French mobile number (06, 07, overseas ones included), which is often a person's own. */
export const detectMobilePhone: Detector = (text) => {
  const found = MOBILE.exec(text);
  return found === null ? null : { code: "privacy.mobile", excerpt: found[0] };
};
