import { communeOfRow } from "../../domain/cleaning/rows/positionWitness.ts";
import type { RowView } from "../../domain/cleaning/rowRule.ts";
import type { CleaningContext } from "../../domain/cleaning/valueCleaner.ts";
import { certainValue } from "../../domain/journal/outcome.ts";
import type { Kind } from "../../domain/model/kind.ts";
import type { Model } from "../../domain/model/model.ts";
import type { AddressQuery } from "../../geocoding/addressQuery.ts";
import { fieldText } from "./addressReader.ts";

/** The fields of a model that say in which commune a place is. */
export interface CommuneParts {
  readonly commune: string | undefined;
  readonly communeCode: string | undefined;
  readonly postcode: string | undefined;
}

/** The fields that the model names for its position, else the only one of each kind. */
export function communeParts(model: Model): CommuneParts {
  const only = (kind: Kind): string | undefined => {
    const fields = model.fields.filter((field) => field.kind === kind);
    return fields.length === 1 ? fields[0]!.name : undefined;
  };
  const { commune, communeCode, postcode } = model.geometry ?? {};
  return {
    commune: commune ?? only("commune"),
    communeCode: communeCode ?? only("insee"),
    postcode: postcode ?? only("postcode"),
  };
}

/**
 * Makes the query of a row's address. The row's commune bounds it; a row that says nothing of its commune is bound by the
 * deposit's; one that says something doubtful is not bound at all.
 */
export function rowQuery(
  model: Model,
  context: CleaningContext,
): (row: RowView, text: string) => AddressQuery {
  const codeOf = communeOfRow(model, context);
  const { commune, communeCode, postcode } = communeParts(model);
  const deposit = context.place.commune?.code ?? null;
  return (row, text) => {
    const city = fieldText(row, commune);
    const said = city !== "" || (communeCode !== undefined && row.raw(communeCode).trim() !== "");
    const code = postcode === undefined ? "" : (certainValue(row.outcome(postcode)) ?? "");
    return {
      text,
      citycode: codeOf(row) ?? (said ? null : deposit),
      postcode: code === "" ? null : code,
      city: city === "" ? null : city,
    };
  };
}

/** The query on one line, as the report shows it and as decisions are remembered by. */
export function queryText({ text, postcode, city, citycode }: AddressQuery): string {
  const place = [postcode, city ?? (postcode ? null : citycode)].filter(
    (part) => part && !text.includes(part),
  );
  return place.length === 0 ? text : `${text}, ${place.join(" ")}`;
}
