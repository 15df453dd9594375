import { corrected } from "../../journal/outcomes.ts";
import type { RowRule } from "../rowRule.ts";

/** W and nine characters, however they are spaced: nothing but a number of the Répertoire national des associations. */
const RNA = /^(?:RNA ?:? ?)?(W ?(?:\d ?){9})$/i;

/**
 * Associations without a SIRET are often given by their RNA number in its column. Where the model has one field for each, and the
 * row's own RNA is blank, the number moves to where it belongs; with several such fields nothing tells which.
 */
export const misplacedRna: RowRule = ({ fields }) => {
  const [rna, ...others] = fields.filter(({ kind }) => kind === "rna");
  const registers = fields.filter(({ kind }) => kind === "siret" || kind === "siren");
  if (rna === undefined || others.length > 0 || registers.length === 0) return null;
  return (row) => {
    if (row.raw(rna.name).trim() !== "" || row.outcome(rna.name).status !== "empty") return;
    const [from, ...more] = registers.filter(({ name }) => RNA.test(row.raw(name).trim()));
    if (from === undefined || more.length > 0 || row.outcome(from.name).status !== "invalid") return;
    const number = RNA.exec(row.raw(from.name).trim())![1]!.replaceAll(" ", "").toUpperCase();
    row.set(from.name, corrected("row.rna-moved", "", 0.99, { number }));
    row.set(rna.name, corrected("row.rna-moved", number, 0.99, { number }));
  };
};
