const TOKEN =
  /\s*(?:(?<open>[[{(])|(?<close>[\]})])|(?<mark>[,:])|(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<word>[\w.+-]+))/y;

const WORDS: Readonly<Record<string, unknown>> = { True: true, False: false, None: null };

/** JSON written by Python's `str()`: `{'type': 'string', 'required': False}`. Undefined when it is not that. */
export function parsePythonLiteral(text: string): unknown {
  let json = "";
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text)?.groups;
    if (!found) return undefined;
    if (found["text"]) json += JSON.stringify(unquote(found["text"]));
    else if (found["word"]) json += word(found["word"]);
    else if (found["open"]) json += found["open"] === "(" ? "[" : found["open"];
    else if (found["close"]) json += found["close"] === ")" ? "]" : found["close"];
    else json += found["mark"];
  }
  try {
    return JSON.parse(json.replaceAll(/,([\]}])/g, "$1"));
  } catch {
    return undefined;
  }
}

function word(text: string): string {
  return Object.hasOwn(WORDS, text) ? JSON.stringify(WORDS[text]) : text;
}

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replaceAll(/\\(.)/g, (_, char: string) => (char === "n" ? "\n" : char));
}
