import type { Context } from "hono";
import type { Actor } from "../../../domain/access/actor.ts";
import { openDeposit } from "../../../services/deposits/openDeposit.ts";
import type { ReviewAddress } from "../../../services/review/openReview.ts";
import type { Platform } from "../../../services/platform.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openFrame } from "../team/openFrame.ts";
import type { Frame } from "../team/TeamPage.tsx";

/** What every address of a review starts from. */
export interface OpenedPage {
  readonly frame: Frame;
  readonly actor: Actor;
  readonly address: ReviewAddress;
  /** `/espace/69029/depots/…/relecture` */
  readonly base: string;
}

export const REVIEW_PATH = "/espace/:code/depots/:deposit/relecture";

/** Who asks, about which deposit of which organisation. Throws what `openFrame` throws. */
export async function openReviewPage(platform: Platform, c: Context<SignInEnv>): Promise<OpenedPage> {
  const frame = await openFrame(platform, c);
  const depositId = c.req.param("deposit") ?? "";
  return {
    frame,
    actor: frame.actor,
    address: { organization: frame.open.organization, depositId },
    base: `/espace/${frame.open.code}/depots/${depositId}/relecture`,
  };
}

/** The same to change something: rights come before what is sent. Throws besides `deposit.unknown` and what rights refuse. */
export async function openReviewPageToEdit(platform: Platform, c: Context<SignInEnv>): Promise<OpenedPage> {
  const page = await openReviewPage(platform, c);
  const { organization, depositId } = page.address;
  const asked = { organizationId: organization.id, id: depositId, action: "review-deposit" } as const;
  await openDeposit(platform, page.actor, asked);
  return page;
}
