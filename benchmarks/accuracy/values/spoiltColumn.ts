import type { Model } from "../../../src/domain/model/model.ts";
import { NOWHERE } from "../../../src/domain/place/place.ts";
import type { Experiment } from "../experiment.ts";

/** A column of true values, and one way of spoiling them. */
export interface SpoiltColumn {
  readonly kind: string;
  readonly name: string;
  readonly model: Model;
  readonly field: string;
  readonly header: string;
  readonly truths: readonly string[];
  readonly write: (truth: string, row: number) => string;
  /** Whether what is written, in this column, tells the truth again. Always, unless said. */
  readonly resolvable?: (truth: string, row: number) => boolean;
  /** Whether a published value is the truth, where being equal as text is too strict. */
  readonly same?: (got: string, truth: string) => boolean;
  /** Other columns of the file, as they are. */
  readonly beside?: Readonly<Record<string, readonly string[]>>;
}

/** The experiment of one spoilt column, each row named so that no row is empty. */
export function spoiltColumn(column: SpoiltColumn): Experiment {
  const { kind, name, model, field, header, truths, write, resolvable, same, beside = {} } = column;
  const others = Object.entries(beside);
  const cells = truths.map((truth, row) => (truth === "" ? "" : write(truth, row)));
  return {
    kind,
    name,
    model,
    place: NOWHERE,
    table: {
      header: ["Observations", header, ...others.map(([other]) => other)],
      rows: cells.map((cell, row) => [
        `ligne ${row + 1}`,
        cell,
        ...others.map(([, values]) => values[row] ?? ""),
      ]),
    },
    expected: truths.map((truth, row) =>
      truth === ""
        ? []
        : [
            {
              field,
              raw: cells[row]!,
              truth,
              resolvable: resolvable?.(truth, row) ?? true,
              ...(same && { accepts: (got: string) => same(got, truth) }),
            },
          ],
    ),
  };
}
