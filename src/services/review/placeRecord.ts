import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { type CellEdit, editCells, type EditedCells } from "./editCells.ts";
import { openReviewToEdit, type ReviewAddress } from "./openReview.ts";
import { positionEdits } from "./positionEdits.ts";

export interface RecordPlace extends ReviewAddress {
  readonly record: number;
  /** The version of the record as the person saw it. */
  readonly version: number;
  /** WGS 84 degrees. */
  readonly lon: number;
  readonly lat: number;
  /** The address found there, to write too; null leaves it. */
  readonly address: string | null;
}

/** Moves a record. Throws `request.invalid` for what is no position, and for a model without points; else as `editCells`. */
export async function placeRecord(
  platform: Platform,
  actor: Actor,
  { record, version, lon, lat, address, ...where }: RecordPlace,
): Promise<EditedCells> {
  const { model } = await openReviewToEdit(platform, actor, where);
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
    throw new Problem("request.invalid", { parameter: "lon" });
  const fields = positionEdits(model, lon, lat);
  if (fields.length === 0) throw new Problem("request.invalid", { parameter: "lon" });
  const addressField = model.geometry?.address;
  if (address !== null && addressField !== undefined) fields.push({ field: addressField, text: address });
  const edits = fields.map((one): CellEdit => ({ record, ...one }));
  return editCells(platform, actor, { ...where, edits, versions: { [record]: version }, label: "placed" });
}
