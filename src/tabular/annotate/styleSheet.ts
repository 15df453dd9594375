import type { ChangeStatus } from "../../domain/journal/change.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A style sheet with nothing but the defaults that Office asks for. */
export const BARE_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Children of a style sheet in the order that the standard sets. */
const SECTIONS = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** Pale teal, amber and plum: the state's colour under the sign that its note begins with. */
const FILLS: Readonly<Record<ChangeStatus, string>> = {
  corrected: "DDEFEA",
  "to-confirm": "FCEBC4",
  invalid: "F9E2EA",
};
const INVALID_BORDER = "8C1B4C";
const HEADER_FILL = "F3ECDF";

/** Spreadsheet programs refuse a workbook of more cell styles than this. */
const MAX_CELL_STYLES = 64_000;

export type Attributes = Readonly<Record<string, string | number>>;

/** Appends styles to a style sheet; what it holds is never changed, so every cell keeps the look it had. */
export class StyleSheet {
  readonly #prefix: string;
  readonly #xml: string;
  readonly #cellStyles: string[];
  readonly #known: number;
  readonly #derived = new Map<string, number>();
  readonly #added: Record<"fonts" | "fills" | "borders", string[]> = { fonts: [], fills: [], borders: [] };
  readonly #counts: Readonly<Record<"fonts" | "fills" | "borders", number>>;

  /** @param xml the style sheet as it is */
  constructor(xml: string) {
    this.#prefix = /<(\w+:)?styleSheet[\s>]/.exec(xml)?.[1] ?? "";
    this.#xml = ["fonts", "fills", "borders", "cellXfs"].reduce(
      (text, name) => this.#withSection(text, name),
      xml,
    );
    this.#cellStyles = elementsOf(this.#section("cellXfs"), `${this.#prefix}xf`);
    this.#known = this.#cellStyles.length;
    this.#counts = {
      fonts: elementsOf(this.#section("fonts"), `${this.#prefix}font`).length,
      fills: elementsOf(this.#section("fills"), `${this.#prefix}fill`).length,
      borders: elementsOf(this.#section("borders"), `${this.#prefix}border`).length,
    };
  }

  /**
   * The style of an annotated cell: its own, with the fill of its state.
   * @param numberFormat replaces its number format where the new value needs another
   */
  cell(style: number, status: ChangeStatus | "added", numberFormat: number | null): number {
    if (status === "added" && numberFormat === null) return style;
    const key = `${style} ${status} ${numberFormat}`;
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    const own = this.#cellStyles[style] ?? `<${this.#prefix}xf/>`;
    const changes: Record<string, string | number> = {};
    if (status !== "added") {
      changes["fillId"] = this.#fill(FILLS[status]);
      changes["applyFill"] = 1;
    }
    if (status === "invalid" && !/ borderId="[1-9]/.test(own)) {
      changes["borderId"] = this.#border();
      changes["applyBorder"] = 1;
    }
    if (numberFormat !== null) {
      changes["numFmtId"] = numberFormat;
      changes["applyNumberFormat"] = 1;
    }
    return this.#append(key, own, changes);
  }

  /** A plain style with another number format. */
  formatted(numberFormat: number): number {
    return this.#append(`format ${numberFormat}`, this.#cellStyles[0] ?? "", {
      numFmtId: numberFormat,
      applyNumberFormat: 1,
    });
  }

  /** Bold on a tinted ground. */
  header(): number {
    const bold = `<p:font><p:b/><p:sz val="11"/><p:name val="Calibri"/><p:family val="2"/></p:font>`;
    const fontId = this.#add("fonts", bold);
    const changes = {
      numFmtId: 0,
      fontId,
      fillId: this.#fill(HEADER_FILL),
      borderId: 0,
      applyFont: 1,
      applyFill: 1,
    };
    return this.#append("header", "", { ...changes, applyAlignment: 1 }, "center");
  }

  /** Text on several lines, from the top; with the fill of a state where one is given. */
  wrapped(status: ChangeStatus | null): number {
    const fillId = status === null ? 0 : this.#fill(FILLS[status]);
    const changes = { numFmtId: 0, fontId: 0, fillId, borderId: 0, applyFill: 1, applyAlignment: 1 };
    return this.#append(`wrapped ${status}`, "", changes, "top");
  }

  /** The style sheet with what was appended. */
  toXml(): string {
    let xml = this.#xml;
    for (const name of ["fonts", "fills", "borders"] as const) {
      xml = this.#extend(xml, name, this.#added[name], this.#counts[name]);
    }
    return this.#extend(xml, "cellXfs", this.#cellStyles.slice(this.#known), this.#known);
  }

  #append(key: string, own: string, changes: Attributes, align: "top" | "center" | null = null): number {
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    if (this.#cellStyles.length >= MAX_CELL_STYLES) return 0;
    let xf = withAttributes(own === "" ? `<${this.#prefix}xf/>` : own, changes);
    if (align !== null) {
      const alignment = `<${this.#prefix}alignment vertical="${align}" wrapText="1"/>`;
      xf = xf.replace(/\/>$/, `>${alignment}</${this.#prefix}xf>`);
    }
    const index = this.#cellStyles.push(xf) - 1;
    this.#derived.set(key, index);
    return index;
  }

  #fill(colour: string): number {
    return this.#add(
      "fills",
      `<p:fill><p:patternFill patternType="solid"><p:fgColor rgb="FF${colour}"/><p:bgColor indexed="64"/></p:patternFill></p:fill>`,
    );
  }

  #border(): number {
    return this.#add(
      "borders",
      `<p:border>${["left", "right", "top", "bottom"].map(borderSide).join("")}<p:diagonal/></p:border>`,
    );
  }

  #add(section: "fonts" | "fills" | "borders", template: string): number {
    const xml = template.replace(/(<\/?)p:/g, `$1${this.#prefix}`);
    const list = this.#added[section];
    const known = list.indexOf(xml);
    return this.#counts[section] + (known < 0 ? list.push(xml) - 1 : known);
  }

  #section(name: string): string {
    const tag = this.#prefix + name;
    return new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}>`).exec(this.#xml)?.[1] ?? "";
  }

  /** Makes sure that a section exists and has a closing tag. */
  #withSection(xml: string, name: string): string {
    const tag = this.#prefix + name;
    const opened = xml.replace(new RegExp(`<${tag}(\\s[^>]*)?/>`), `<${tag}$1></${tag}>`);
    if (opened.includes(`</${tag}>`)) return opened;
    const later = SECTIONS.slice(SECTIONS.indexOf(name) + 1).map((one) => `<${this.#prefix}${one}[\\s>/]`);
    const at = opened.search(new RegExp([...later, `</${this.#prefix}styleSheet>`].join("|")));
    return `${opened.slice(0, at)}<${tag}></${tag}>${opened.slice(at)}`;
  }

  #extend(xml: string, name: string, added: readonly string[], known: number): string {
    if (added.length === 0) return xml;
    const tag = this.#prefix + name;
    const end = xml.indexOf(`</${tag}>`);
    const start = xml.lastIndexOf(`<${tag}`, end);
    const open = xml.slice(start, xml.indexOf(">", start) + 1);
    const counted = withAttributes(open, { count: known + added.length });
    return (
      xml.slice(0, start) + counted + xml.slice(start + open.length, end) + added.join("") + xml.slice(end)
    );
  }
}

function elementsOf(section: string, tag: string): string[] {
  return section.match(new RegExp(`<${tag}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${tag}>)`, "g")) ?? [];
}

/** The element with these attributes on its first tag, replacing those it had. */
function withAttributes(element: string, attributes: Attributes): string {
  const end = element.search(/\s*\/?>/);
  let open = element.slice(0, end);
  for (const [name, value] of Object.entries(attributes)) {
    open = open.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
    open += ` ${name}="${value}"`;
  }
  return open + element.slice(end);
}

function borderSide(name: string): string {
  return `<p:${name} style="thin"><p:color rgb="FF${INVALID_BORDER}"/></p:${name}>`;
}
