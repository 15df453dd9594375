import type { DatasetMetadata, Licence } from "../../../domain/dataset/datasetMetadata.ts";
import type { Frequency } from "../../../domain/dataset/frequency.ts";

/** The metadata sheet of a form, over the one it was made from; whoever keeps it checks it first. */
export function readSheet(fields: URLSearchParams, before: DatasetMetadata): DatasetMetadata {
  const text = (name: string): string => (fields.get(name) ?? "").trim().replaceAll("\r\n", "\n");
  const keywords = text("keywords")
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return {
    ...before,
    title: text("title"),
    description: text("description"),
    licence: text("licence") as Licence,
    frequency: text("frequency") as Frequency,
    contactName: text("contactName"),
    contactEmail: text("contactEmail"),
    temporalStart: text("temporalStart"),
    temporalEnd: text("temporalEnd"),
    keywords: [...new Set(keywords)],
    documentation: text("documentation"),
  };
}
