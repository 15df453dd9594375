/** A session ends after so long without use, in milliseconds. */
const IDLE_LIFE = 7 * 86_400_000;

/** A session ends after so long however much it is used. */
export const WHOLE_LIFE = 60 * 86_400_000;

/** Use is noted once in so long, so that reading a page seldom writes. */
const NOTED_EVERY = 300_000;

/** When a session that is used at `at` will end. */
export function sessionEnd(createdAt: Date, at: Date): Date {
  return new Date(Math.min(at.getTime() + IDLE_LIFE, createdAt.getTime() + WHOLE_LIFE));
}

/** Whether a session last noted at `seenAt` is to be noted again. */
export function isToBeNoted(seenAt: Date, at: Date): boolean {
  return at.getTime() - seenAt.getTime() >= NOTED_EVERY;
}
