import { rm, writeFile } from "node:fs/promises";
import { checkedSource } from "./checkedSource.ts";
import type { ExportFormat } from "./exportFormat.ts";
import type { ExportSource } from "./exportSource.ts";

/** A value that its column's type cannot hold. */
export class UnfitValue extends Error {
  readonly column: string;

  constructor(column: string) {
    super(`A value of "${column}" does not fit its column's type`);
    this.column = column;
  }
}

type Described = Pick<ExportFormat, "id" | "extension" | "mediaType">;

/**
 * A format whose columns have one type each, declared before the first record. When a value turns up that its column
 * cannot hold (an integer of thirty figures), the file is started over with that column loosened: no figure is lost.
 *
 * @param attempt writes the whole file; throws `UnfitValue`, never for a column that is already in `loosened`
 */
export function typedFormat(
  described: Described,
  attempt: (source: ExportSource, path: string, loosened: ReadonlySet<string>) => Promise<void>,
): ExportFormat {
  return {
    ...described,
    stream: null,
    async write(source, path) {
      const checked = checkedSource(source);
      const loosened = new Set<string>();
      // The libraries would write over a file that is already there.
      await writeFile(path, "", { flag: "wx" });
      for (let done = false; !done;) {
        try {
          await attempt(checked, path, loosened);
          done = true;
        } catch (error) {
          await rm(path, { force: true });
          if (!(error instanceof UnfitValue) || loosened.has(error.column)) throw error;
          loosened.add(error.column);
        }
      }
    },
  };
}
