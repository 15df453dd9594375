import type { CellCounts } from "../../db/deposits/countCells.ts";
import { type ColumnCounts, readColumnCounts } from "../../db/home/readColumnCounts.ts";
import { type OpenDepositFacts, readOpenDeposits } from "../../db/home/readOpenDeposits.ts";
import { type OwnReadings, readOwnReadings } from "../../db/home/readOwnReadings.ts";
import { findMetropolis } from "../../db/organizations/organizations.ts";
import { listCampaigns } from "../../db/territory/campaigns.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { daysBetween, parisDay } from "../../domain/campaign/parisDay.ts";
import { countReviewedCells } from "../../domain/review/countReviewedCells.ts";
import { nextStep, type NextStep, type StepPart } from "../../domain/dataset/nextStep.ts";
import { listPartStates, type PartState } from "../datasets/listPartStates.ts";
import { keptCellCounts } from "../deposits/keptCellCounts.ts";
import { ownDepartment } from "../deposits/ownDepartment.ts";
import type { OpenOrganization } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";
import { typesetWords } from "../../messages/typesetWords.ts";

/** A deposit under way, with the title of its model. */
export interface HomeDeposit extends OpenDepositFacts, CellCounts {
  /** Null until the model is known. */
  readonly title: string | null;
}

/** The columns of a file, and how many cells its review is about. */
interface ReviewedColumns extends ColumnCounts {
  readonly cells: number;
}

/** A day by which something is expected. */
interface Deadline {
  /** ISO 8601. */
  readonly day: string;
  readonly title: string;
  /** A campaign asks for it, or the frequency that its sheet promises. */
  readonly why: "campaign" | "frequency";
  /** Whole days from today; negative once it is past. */
  readonly days: number;
}

export interface Home {
  /** Today in Paris, ISO 8601. */
  readonly today: string;
  readonly step: NextStep<HomeDeposit, StepPart & { readonly title: string }>;
  /** Of the deposit that the step is about; null without one that is read. */
  readonly columns: ReviewedColumns | null;
  /** Every dataset of the territory. */
  readonly parts: readonly PartState[];
  readonly deposits: readonly HomeDeposit[];
  /** The soonest first. */
  readonly deadlines: readonly Deadline[];
  /** Since the first of the month; null for an organisation without a public page. */
  readonly readings: OwnReadings | null;
  /** Who helps: the metropolis; null when it is not there, or has no address. */
  readonly help: { readonly name: string; readonly email: string } | null;
  readonly mayDeposit: boolean;
}

/** Deadlines further away than this, in days, wait. */
const SOON = 92;

/** All that an organisation's home says, in a few queries whatever there is to say. */
export async function readHome(
  platform: Platform,
  actor: Actor,
  { organization }: OpenOrganization,
): Promise<Home> {
  const { database, clock, models } = platform;
  const { id: organizationId, insee } = organization;
  const today = parisDay(clock());
  const department = ownDepartment(actor, organizationId);
  const parts = await listPartStates(platform, actor, organizationId);
  const titles = new Map(models.list().map(({ name, title }) => [name, typesetWords(title)]));
  const facts = await readOpenDeposits(database.query, { organizationId, department });
  const deposits = await Promise.all(
    facts.map(async (one) => {
      const counts = await keptCellCounts(platform, one);
      return { ...one, ...counts, title: titles.get(one.model ?? "") ?? null };
    }),
  );
  const stepParts = parts.map(({ model, state, deadline }) => ({
    model: model.name,
    title: model.title,
    state: state.name,
    daysLate: state.daysLate,
    deadline,
  }));
  const metropolis = await findMetropolis(database.query);
  const collects = metropolis?.id === organizationId && can(actor, "manage-campaigns", TERRITORY);
  const campaigns = collects ? (await listCampaigns(database.query)).length : null;
  const step = nextStep(deposits, stepParts, campaigns);
  return {
    today,
    step,
    columns: "deposit" in step ? await readReviewedColumns(platform, step.deposit) : null,
    parts,
    deposits,
    deadlines: parts.flatMap((part) => deadlineOf(part, today)).sort((a, b) => a.days - b.days),
    readings: insee === null ? null : await readOwnReadings(database.query, insee, `${today.slice(0, 7)}-01`),
    help: metropolis?.contact_email ? { name: metropolis.name, email: metropolis.contact_email } : null,
    mayDeposit: can(actor, "create-deposit", { organizationId, department }),
  };
}

async function readReviewedColumns(
  { database, models }: Platform,
  { id, model, modelVersion, records }: OpenDepositFacts,
): Promise<ReviewedColumns | null> {
  const counts = await readColumnCounts(database.query, id);
  if (counts === null || model === null || modelVersion === null) return null;
  const cells = countReviewedCells(models.version(model, modelVersion), new Set(counts.fields), records);
  return { ...counts, cells };
}

/** What a dataset is expected by, when that is near; a campaign that was answered asks nothing more. */
function deadlineOf({ model, state, deadline }: PartState, today: string): Deadline[] {
  const { due } = state.freshness;
  const asked = deadline !== null && state.name !== "published" && state.name !== "to-refresh";
  const day = asked ? deadline : due === null ? null : parisDay(due);
  if (day === null) return [];
  const days = daysBetween(today, day);
  return days > SOON ? [] : [{ day, title: model.title, why: asked ? "campaign" : "frequency", days }];
}
