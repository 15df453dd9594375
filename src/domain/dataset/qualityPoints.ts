import type { DatasetMetadata } from "./datasetMetadata.ts";
import type { FreshnessState } from "./freshness.ts";

/** The nine criteria of data.gouv.fr's quality score, in the order of its page. */
export const QUALITY_POINTS = [
  "description",
  "documentation",
  "licence",
  "frequency",
  "up-to-date",
  "temporal-coverage",
  "spatial-coverage",
  "open-format",
  "availability",
] as const;

export type QualityPoint = (typeof QUALITY_POINTS)[number];

export interface PublicationFacts {
  readonly freshness: FreshnessState;
  /** The data can be read in an open format (csv, GeoJSON…): so they are as soon as they are published here. */
  readonly published: boolean;
  /** The model documents each field. */
  readonly fieldsDocumented: boolean;
}

export interface QualityResult {
  readonly point: QualityPoint;
  readonly met: boolean;
}

/** Under this, data.gouv.fr finds a description too short. */
const DESCRIPTION_LENGTH = 100;

/** Which of the nine points a dataset has. What each lacks is worded in the message files. */
export function qualityPoints(
  metadata: DatasetMetadata,
  { freshness, published, fieldsDocumented }: PublicationFacts,
): QualityResult[] {
  const met: Readonly<Record<QualityPoint, boolean>> = {
    description: metadata.description.trim().length > DESCRIPTION_LENGTH,
    documentation: fieldsDocumented || metadata.documentation.trim() !== "",
    licence: true,
    frequency: metadata.frequency !== "UNKNOWN",
    "up-to-date": published && metadata.frequency !== "UNKNOWN" && freshness !== "overdue",
    "temporal-coverage": metadata.temporalStart !== "",
    "spatial-coverage": metadata.spatial !== "",
    "open-format": published,
    availability: published,
  };
  return QUALITY_POINTS.map((point) => ({ point, met: met[point] }));
}
