import type { DatasetMetadata } from "../dataset/datasetMetadata.ts";
import { datasetState } from "../dataset/datasetState.ts";
import { isFrequency } from "../dataset/frequency.ts";
import type { Freshness } from "../dataset/freshness.ts";
import { qualityPoints } from "../dataset/qualityPoints.ts";
import { type CellStanding, openDeposit } from "./cellStanding.ts";

/** The deposit that an organisation is working on for a dataset. */
interface OpenWork {
  readonly depositId: string;
  readonly state: string;
  /** Cells that wait for an answer. */
  readonly waiting: number;
}

/** What the database knows of an organisation's part of a dataset, at one glance. */
export interface CellFacts {
  readonly organizationId: string;
  readonly model: string;
  /** Days, ISO 8601; null when no campaign asks for it. */
  readonly opensOn: string | null;
  readonly deadline: string | null;
  readonly work: OpenWork | null;
  readonly publishedAt: Date | null;
  readonly withdrawn: boolean;
  readonly records: number;
  /** What the metadata sheet says; a text may be cut after its first 150 characters. Null where it says nothing yet. */
  readonly sheet: Readonly<Record<keyof SheetFacts, string | null>>;
}

type SheetFacts = Pick<
  DatasetMetadata,
  "description" | "documentation" | "frequency" | "temporalStart" | "spatial"
>;

/** A cell of the matrix. */
export interface CockpitCell extends CellStanding {
  readonly model: string;
  readonly waiting: number;
  readonly daysLate: number;
  readonly freshness: Freshness;
  readonly publishedAt: Date | null;
  readonly deadline: string | null;
  readonly records: number;
  /** How many of data.gouv.fr's nine points are met; null before the first publication. */
  readonly quality: number | null;
  readonly work: OpenWork | null;
}

/** What a sheet says where nobody wrote anything, and whether the model documents its fields. */
export interface ModelSheet {
  readonly prefilled: DatasetMetadata;
  readonly fieldsDocumented: boolean;
}

/** Where an organisation's part of a dataset stands, for the matrix. */
export function cockpitCell(
  facts: CellFacts,
  { prefilled, fieldsDocumented }: ModelSheet,
  now: Date,
): CockpitCell {
  const { sheet, work, opensOn, deadline } = facts;
  const frequency = sheet.frequency && isFrequency(sheet.frequency) ? sheet.frequency : prefilled.frequency;
  const state = datasetState(
    {
      campaign: opensOn === null || deadline === null ? null : { opensOn, deadline },
      openDeposit: openDeposit(work?.state ?? null),
      publishedAt: facts.publishedAt,
      withdrawn: facts.withdrawn,
      frequency,
    },
    now,
  );
  const metadata: DatasetMetadata = {
    ...prefilled,
    frequency,
    description: sheet.description ?? prefilled.description,
    documentation: sheet.documentation ?? prefilled.documentation,
    temporalStart: sheet.temporalStart ?? prefilled.temporalStart,
    spatial: sheet.spatial ?? prefilled.spatial,
  };
  const known = { freshness: state.freshness.state, published: state.published, fieldsDocumented };
  return {
    model: facts.model,
    state: state.name,
    published: state.published,
    waiting: work?.waiting ?? 0,
    isLate: state.daysLate > 0,
    daysLate: state.daysLate,
    freshness: state.freshness,
    publishedAt: facts.publishedAt,
    deadline,
    records: facts.records,
    quality: state.published ? qualityPoints(metadata, known).filter(({ met }) => met).length : null,
    work,
  };
}
