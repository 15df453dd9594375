import type { Field } from "../../../src/domain/model/field.ts";
import type { RecordColumn } from "../../../src/db/recordTable/recordColumn.ts";

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const STREETS = [
  "de la République",
  "des Tilleuls",
  "Jean Jaurès",
  "du Moulin",
  "des Écoles",
  "Victor Hugo",
  "de la Gare",
];

/** `n`, the number of a record within its part, chooses among a few values. */
function oneOf(values: readonly string[]): string {
  return `(array[${values.map(quoted).join(", ")}]::text[])[1 + n % ${values.length}]`;
}

/** A plausible text of each kind: `n` is a record's number, `o` its organisation, `w` its words, `place` its point. */
function textOf({ name, kind, vocabulary, constraints }: Field): string {
  if (vocabulary && vocabulary.terms.length > 0)
    return oneOf(vocabulary.terms.slice(0, 12).map(({ value }) => value));
  switch (kind) {
    case "identifier":
      return name === "numero" ? `n::text` : `o.code || '-' || n`;
    case "insee":
      return `o.code`;
    case "commune":
      return `o.name`;
    case "postcode":
      return `o.postcode`;
    case "organization":
      return `'Mairie de ' || o.name`;
    case "siret":
      return `o.siren || '00015'`;
    case "siren":
      return `o.siren`;
    case "title":
      return `left(w.words, 60) || ' ' || n`;
    case "address":
      return `(1 + n % 180) || ' Rue ' || ${oneOf(STREETS)}`;
    case "street":
      return `'Rue ' || ${oneOf(STREETS)}`;
    case "house-number":
      return `(1 + n % 180)::text`;
    case "email":
      return `'mairie@commune-' || lower(o.code) || '.fr'`;
    case "phone":
    case "opening-hours":
    case "url":
    case "rna":
    case "period":
      return `null::text`;
    default:
      return constraints.pattern === undefined
        ? `left(w.words, ${constraints.maxLength ?? 120})`
        : `null::text`;
  }
}

/** SQL for a plausible value of a column, from the record's number `n` alone: the same each time. */
export function sampleValue({ field, type }: RecordColumn): string {
  const { kind, constraints } = field;
  if (kind === "latitude") return `round(place.lat::numeric, 6)`;
  if (kind === "longitude") return `round(place.lon::numeric, 6)`;
  switch (type) {
    case "boolean":
      return `n % 3 = 0`;
    case "date":
      return `date '2016-01-01' + (n * 37) % 3600`;
    case "json":
      return `null::json`;
    case "numeric": {
      if (field.type === "year") return `2015 + n % 10`;
      const least = Math.ceil(Number(constraints.minimum ?? 1));
      const most = Math.floor(Number(constraints.maximum ?? least + 5000));
      return `${least} + (n * 13) % ${Math.max(1, Math.min(most - least, 5000))}`;
    }
    default:
      return textOf(field);
  }
}
