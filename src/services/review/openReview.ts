import { findDeposit, type StoredDeposit } from "../../db/deposits/deposits.ts";
import { can, assertCan } from "../../domain/access/can.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { isRequired } from "../../domain/model/isRequired.ts";
import type { Model } from "../../domain/model/model.ts";
import type { Place } from "../../domain/place/place.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { JobPlace } from "../../pipeline/deposit/depositJob.ts";
import type { Organization } from "../organizations/openOrganization.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";
import { placeOf } from "./placeOf.ts";
import { typesetModel } from "../models/typesetModel.ts";

/** A deposit before a person who may read it, with all that reading its cells takes. */
export interface Review {
  readonly deposit: StoredDeposit;
  readonly organization: Organization;
  readonly model: Model;
  /** Names of the fields that the model requires. */
  readonly required: readonly string[];
  readonly place: Place;
  /** The same place, as it travels to a thread. */
  readonly jobPlace: JobPlace;
  readonly actor: Actor;
  /** Account of the actor; null for an access key. */
  readonly personId: string | null;
  /** The actor may settle and edit, and the deposit waits for it. */
  readonly editable: boolean;
}

/** Which deposit, of which organisation: the two that an address names must agree. */
export interface ReviewAddress {
  readonly organization: Organization;
  readonly depositId: string;
}

/**
 * Opens a deposit's review. Throws `deposit.unknown` to whoever may not read it, and while there is nothing to review
 * `deposit.being-read`, `deposit.columns-waiting`, `deposit.no-model` or `deposit.failed`.
 */
export async function openReview(
  platform: Platform,
  actor: Actor,
  { organization, depositId }: ReviewAddress,
): Promise<Review> {
  const deposit = await findDeposit(platform.database.query, depositId);
  if (!deposit || deposit.organization_id !== organization.id) throw new Problem("deposit.unknown");
  const subject = depositSubject(deposit);
  assertCan(actor, "read-deposit", subject);
  refuseUnready(deposit);
  const model = typesetModel(platform.models.version(deposit.model!, deposit.model_version!));
  const { place, jobPlace } = await placeOf(platform, organization);
  return {
    deposit,
    organization,
    model,
    required: model.fields.filter((field) => isRequired(model, field)).map(({ name }) => name),
    place,
    jobPlace,
    actor,
    personId: isUuid(actor.accountId) ? actor.accountId : null,
    editable: deposit.state === "review" && can(actor, "review-deposit", subject),
  };
}

/** The same, to change something. Throws besides what rights refuse, and `deposit.published` once it is too late. */
export async function openReviewToEdit(
  platform: Platform,
  actor: Actor,
  address: ReviewAddress,
): Promise<Review> {
  const review = await openReview(platform, actor, address);
  assertCan(actor, "review-deposit", depositSubject(review.deposit));
  if (review.deposit.state === "approval") throw new Problem("publication.already-asked");
  if (!review.editable) throw new Problem("deposit.published");
  return review;
}

function depositSubject({ organization_id, department, created_by, submitted_by }: StoredDeposit) {
  return { organizationId: organization_id, department, authorId: created_by, submittedBy: submitted_by };
}

function refuseUnready({ state, file_name: file }: StoredDeposit): void {
  if (state === "received" || state === "processing") throw new Problem("deposit.being-read", { file });
  if (state === "needs-mapping") throw new Problem("deposit.columns-waiting", { file });
  if (state === "needs-model") throw new Problem("deposit.no-model", { file });
  if (state === "failed" || state === "abandoned") throw new Problem("deposit.failed", { file });
}
