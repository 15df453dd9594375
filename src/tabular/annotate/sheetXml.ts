/** Where markup of interest lies in a sheet's text. */
export interface TagSpan {
  /** At its `<`. */
  readonly start: number;
  /** After its `>`. */
  readonly end: number;
  readonly selfClosing: boolean;
}

/** The next opening tag of this qualified name at or after `from`; null when there is none, or not yet all of it. */
export function nextTag(xml: string, name: string, from: number): TagSpan | null {
  const search = `<${name}`;
  for (let start = xml.indexOf(search, from); start >= 0; start = xml.indexOf(search, start + 1)) {
    const after = xml.charCodeAt(start + search.length);
    if (after > 32 && after !== 47 && after !== 62) continue;
    const close = tagClose(xml, start);
    if (close < 0) return null;
    return { start, end: close + 1, selfClosing: xml.charCodeAt(close - 1) === 47 };
  }
  return null;
}

function tagClose(xml: string, start: number): number {
  for (let at = start; at < xml.length; at++) {
    const char = xml.charCodeAt(at);
    if (char === 62) return at;
    if (char === 34 || char === 39) {
      at = xml.indexOf(char === 34 ? '"' : "'", at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

/** An attribute of a tag by its qualified name, references unresolved; null when absent. */
export function tagAttribute(tag: string, name: string): string | null {
  const at = tag.search(new RegExp(`\\s${name}\\s*=`));
  if (at < 0) return null;
  const quote = tag.slice(at).search(/["']/) + at;
  return tag.slice(quote + 1, tag.indexOf(tag.charAt(quote), quote + 1));
}
