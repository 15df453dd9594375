import type { Context } from "hono";
import { browseDataset } from "../../../services/portal/browseDataset.ts";
import { recordName } from "../../portal/dataset/datasetView.ts";
import type { PortalVisit } from "../../portal/http/portalVisit.ts";
import { sendPage } from "../../portal/http/sendPage.ts";
import { renderBuilder } from "./BuilderPage.tsx";
import type { ChosenWidget } from "./embedCode.tsx";
import { type BuilderChoice, chosenWidget, readBuilder } from "./readBuilder.ts";

/** What the page that builds widgets shows. */
export interface BuilderView {
  readonly choice: BuilderChoice;
  /** Those offered where a single record is shown. */
  readonly records: readonly { readonly id: string; readonly name: string | null }[];
  readonly widget: ChosenWidget;
}

async function readView(visit: PortalVisit): Promise<BuilderView | null> {
  const choice = readBuilder(visit);
  if (choice === null) return null;
  if (choice.view !== "record") return { choice, records: [], widget: chosenWidget(choice, null) };
  const { dataset, commune } = choice;
  const { records } = await browseDataset(
    visit.platform,
    dataset,
    { filters: [], ...(commune && { commune: commune.insee }) },
    { order: null, page: 1 },
  );
  const record = choice.record ?? records[0]?.id ?? null;
  return {
    choice,
    records: records.map((one) => ({ id: one.id, name: recordName(dataset.model.fields, one) })),
    widget: chosenWidget(choice, record),
  };
}

/** `/integrer`: the page that builds the code of a widget. */
export function builderPage(c: Context, visit: PortalVisit): Promise<Response> {
  return sendPage(c, visit, async () => renderBuilder(visit, await readView(visit)));
}
