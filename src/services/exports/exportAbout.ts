import { LICENCES } from "../../domain/dataset/datasetMetadata.ts";
import { LICENCE_NAMES } from "../../exchange/dcat/licenceNames.ts";
import type { ExportAbout } from "../../exchange/export/exportSource.ts";
import { readMetadata } from "../catalogue/readMetadata.ts";
import type { Platform } from "../platform.ts";
import { territoryName } from "../api/territoryName.ts";
import type { ExportTarget } from "./exportTarget.ts";

/** What a download says of itself: a commune's sheet, or for the whole dataset its model and all the licences of its parts. */
export async function exportAbout(platform: Platform, target: ExportTarget): Promise<ExportAbout> {
  const { model, insee, parts, publishedAt, metadata } = target;
  const sheets = parts.map((part) =>
    readMetadata(platform, insee === null ? part : { ...part, metadata: metadata ?? part.metadata }),
  );
  const licences = [...new Set(sheets.map(({ licence }) => licence))];
  const page = `${platform.settings.publicUrl}/datasets/${encodeURIComponent(model.name)}`;
  const told = insee === null ? model : sheets[0]!;
  return {
    title: told.title,
    description: told.description,
    publisher: insee === null ? await territoryName(platform) : parts[0]!.name,
    licence: {
      title: licences.map((licence) => LICENCE_NAMES[licence].title).join(" ; "),
      url: licences.map((licence) => LICENCES[licence]).join(" ; "),
    },
    modified: publishedAt,
    page: insee === null ? page : `${page}?commune=${insee}`,
    language: "fr",
  };
}
