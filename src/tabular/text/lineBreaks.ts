/** Finds the ends of lines in a text, whichever of LF, CR, CRLF and CR CR LF ends them, mixed or not. */
export class LineBreaks {
  private readonly text: string;
  private lf = -2;
  private cr = -2;

  constructor(text: string) {
    this.text = text;
  }

  /** Where the line that holds `from` ends; -1 when the text ends first. Calls must not go back. */
  end(from: number): number {
    if (this.lf !== -1 && this.lf < from) this.lf = this.text.indexOf("\n", from);
    if (this.cr !== -1 && this.cr < from) this.cr = this.text.indexOf("\r", from);
    if (this.lf === -1) return this.cr;
    return this.cr === -1 ? this.lf : Math.min(this.lf, this.cr);
  }
}

/** Where the next line starts after a line that ends at `end`. */
export function afterBreak(text: string, end: number): number {
  if (text.charCodeAt(end) !== 13) return end + 1;
  if (text.charCodeAt(end + 1) === 10) return end + 2;
  return text.charCodeAt(end + 1) === 13 && text.charCodeAt(end + 2) === 10 ? end + 3 : end + 1;
}
