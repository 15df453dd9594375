import type { FormatMeaning } from "./numberFormat.ts";
import { xmlAttributes } from "./xmlAttributes.ts";

interface CellStyle {
  readonly parent: string | undefined;
  readonly dataStyle: string | undefined;
}

/** The styles of an OpenDocument spreadsheet that change what a cell or a sheet means; fed tag by tag. */
export class OdsStyles {
  readonly #cellStyles = new Map<string, CellStyle>();
  readonly #digits = new Map<string, number>();
  readonly #hiddenTables = new Set<string>();
  #style = "";
  #numberStyle = "";

  open(name: string, tag: string): void {
    if (name === "style") {
      const attributes = xmlAttributes(tag);
      this.#style = attributes.get("style:name") ?? "";
      if (attributes.get("style:family") !== "table-cell") return;
      const parent = attributes.get("style:parent-style-name");
      this.#cellStyles.set(this.#style, { parent, dataStyle: attributes.get("style:data-style-name") });
    } else if (name === "table-properties") {
      if (xmlAttributes(tag).get("table:display") === "false") this.#hiddenTables.add(this.#style);
    } else if (name === "number-style") {
      this.#numberStyle = xmlAttributes(tag).get("style:name") ?? "";
    } else if (name === "number" && this.#numberStyle !== "") {
      const attributes = xmlAttributes(tag);
      const whole = Number(attributes.get("number:decimal-places") ?? 0) === 0;
      const digits = Number(attributes.get("number:min-integer-digits") ?? 0);
      const padded = whole && digits > 1 && digits < 100 && attributes.get("number:grouping") !== "true";
      if (padded) this.#digits.set(this.#numberStyle, digits);
    }
  }

  close(name: string): void {
    if (name === "number-style") this.#numberStyle = "";
  }

  hidesTable(style: string | undefined): boolean {
    return style !== undefined && this.#hiddenTables.has(style);
  }

  /** How a cell style shows numbers; undefined where it adds nothing. */
  format(style: string | undefined): FormatMeaning | undefined {
    let name = style;
    for (let generation = 0; name !== undefined && generation < 16; generation++) {
      const found = this.#cellStyles.get(name);
      if (found?.dataStyle !== undefined) {
        const digits = this.#digits.get(found.dataStyle);
        return digits === undefined ? undefined : { shows: "padded", digits };
      }
      name = found?.parent;
    }
    return undefined;
  }
}
