import { type DatasetMetadata, LICENCES } from "./datasetMetadata.ts";
import { isFrequency } from "./frequency.ts";

const METADATA_FAULTS = [
  "title-missing",
  "title-long",
  "description-missing",
  "description-long",
  "licence-unknown",
  "frequency-unknown",
  "email-malformed",
  "date-malformed",
  "dates-reversed",
  "keyword-long",
  "keywords-many",
] as const;

export type MetadataFault = (typeof METADATA_FAULTS)[number];

/** What is wrong in one field of the metadata sheet. */
export interface MetadataFinding {
  readonly field: keyof DatasetMetadata;
  readonly fault: MetadataFault;
}

export const METADATA_LIMITS = { title: 200, description: 20_000, keyword: 60, keywords: 20 } as const;

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** Whether a text is a day that exists, as ISO 8601 writes it. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** What must be put right before the sheet is kept; none when it is right. */
export function checkMetadata(sheet: DatasetMetadata): MetadataFinding[] {
  const findings: MetadataFinding[] = [];
  const require = (right: boolean, field: keyof DatasetMetadata, fault: MetadataFault): void => {
    if (!right) findings.push({ field, fault });
  };
  const { title, description, temporalStart, temporalEnd, keywords, contactEmail } = sheet;
  require(title.trim() !== "", "title", "title-missing");
  require(title.length <= METADATA_LIMITS.title, "title", "title-long");
  require(description.trim() !== "", "description", "description-missing");
  require(description.length <= METADATA_LIMITS.description, "description", "description-long");
  // What comes from a form or a program may be anything.
  require(Object.hasOwn(LICENCES, sheet.licence), "licence", "licence-unknown");
  require(isFrequency(sheet.frequency), "frequency", "frequency-unknown");
  require(contactEmail.trim() === "" || EMAIL.test(contactEmail), "contactEmail", "email-malformed");
  const startRight = temporalStart === "" || isDay(temporalStart);
  const endRight = temporalEnd === "" || isDay(temporalEnd);
  require(startRight, "temporalStart", "date-malformed");
  require(endRight, "temporalEnd", "date-malformed");
  const ordered = temporalStart === "" || temporalEnd === "" || temporalStart <= temporalEnd;
  require(!startRight || !endRight || ordered, "temporalEnd", "dates-reversed");
  require(keywords.every((word) => word.length <= METADATA_LIMITS.keyword), "keywords", "keyword-long");
  require(keywords.length <= METADATA_LIMITS.keywords, "keywords", "keywords-many");
  return findings;
}
