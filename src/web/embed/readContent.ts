import { commonExtent, frameScale, mapFrame, type MapFrame } from "../../domain/presentation/mapFrame.ts";
import { joinMarks } from "../../domain/presentation/joinMarks.ts";
import type { MapMark } from "../../domain/presentation/gatherMarks.ts";
import { browseDataset, type DatasetPage } from "../../services/portal/browseDataset.ts";
import type { Outlines } from "../../services/portal/outlines.ts";
import { readDatasetFigures } from "../../services/portal/readDatasetFigures.ts";
import { readMap } from "../../services/portal/readMap.ts";
import { readOutlines } from "../../services/portal/readOutlines.ts";
import type { DatasetChoice } from "../portal/dataset/readChoice.ts";
import { readEmbedChoice } from "./embedChoice.ts";
import type { PublishedPage } from "./embedPage.ts";

/** The drawing's own units; it is as wide as its frame. */
const MAP_SIZE = { width: 560, height: 380 } as const;

export interface EmbedMap {
  readonly frame: MapFrame;
  readonly marks: readonly MapMark[];
  readonly outlines: Outlines;
}

/** What a widget shows of its subject. */
export interface EmbedContent {
  readonly asked: DatasetChoice;
  readonly page: DatasetPage;
  /** How many records there are without the filters. */
  readonly whole: number;
}

/** Reads the records that the address asks for. */
export async function readContent({ visit, subject }: PublishedPage): Promise<EmbedContent> {
  const { dataset, commune, parts } = subject;
  const asked = readEmbedChoice(dataset.model, visit.parameters, commune);
  const page = await browseDataset(visit.platform, dataset, asked.choice, asked);
  return { asked, page, whole: parts.reduce((sum, { records }) => sum + records, 0) };
}

/** Where they lie; null when none has a position. */
export async function readEmbedMap(
  { visit, subject }: PublishedPage,
  { asked }: EmbedContent,
): Promise<EmbedMap | null> {
  const { platform, territory } = visit;
  const { dataset, commune } = subject;
  if (dataset.model.geometry === null) return null;
  const { measure } = await readDatasetFigures(platform, dataset, commune?.insee);
  if (measure.extent === null) return null;
  const outlines = await readOutlines(platform, territory);
  const town = commune ? (outlines.get(commune.insee)?.extent ?? null) : null;
  const frame = mapFrame(commonExtent([measure.extent, town])!, MAP_SIZE);
  const { choice, colour } = asked;
  const marks = await readMap(platform, dataset, { choice, extent: frame.extent, by: colour });
  return { frame, marks: joinMarks(marks, frameScale(frame)), outlines };
}
