/** Cuts one line of csv. Quotes are looked for only where there are any; a doubled quote is one. */
export function csvFields(line: string, delimiter: string): string[] {
  const fields: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line.charAt(at) !== '"') {
      const end = line.indexOf(delimiter, at);
      const stop = end < 0 ? line.length : end;
      fields.push(line.slice(at, stop));
      at = stop + 1;
      continue;
    }
    let close = line.indexOf('"', at + 1);
    while (close >= 0 && line.charAt(close + 1) === '"') close = line.indexOf('"', close + 2);
    const stop = close < 0 ? line.length : close;
    fields.push(line.slice(at + 1, stop).replaceAll('""', '"'));
    const end = line.indexOf(delimiter, stop);
    at = (end < 0 ? line.length : end) + 1;
  }
  return fields;
}

/** The fields of a line without quotes, up to the last that is wanted; "" for the others. Linear, few copies. */
export function plainFields(line: string, delimiter: string, wanted: readonly boolean[]): string[] {
  const fields: string[] = [];
  let at = 0;
  for (const want of wanted) {
    const end = line.indexOf(delimiter, at);
    const stop = end < 0 ? line.length : end;
    fields.push(want ? line.slice(at, stop) : "");
    if (end < 0) break;
    at = stop + 1;
  }
  return fields;
}

/** A quoted field goes on over the next line: an odd number of quotes. */
export function isOpenQuoted(line: string): boolean {
  let quotes = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}
