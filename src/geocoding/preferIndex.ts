import { type Geocoder, type GeocoderAnswer, isFailure } from "./geocoder.ts";
import type { SameCommune } from "./remote/remoteAnswer.ts";

/** Which of two answers to keep: the index's, unless the service alone is certain or alone has something to propose. */
function better(local: GeocoderAnswer, remote: GeocoderAnswer, same: SameCommune): GeocoderAnswer {
  if (isFailure(local)) return remote;
  if (isFailure(remote)) return local.answer === null ? remote : local;
  if (remote.answer === null) return local;
  if (local.answer === null) return remote;
  // A commune that the index has recognised is not left for another.
  const together = same(local.answer.citycode, remote.answer.citycode);
  return remote.status === "corrected" && together ? remote : local;
}

/** Asks the index first, and the service only what the index could not settle: nothing else leaves the machine. */
export function preferIndex(index: Geocoder, remote: Geocoder, same: SameCommune): Geocoder {
  return {
    async geocode(queries) {
      const answers = [...(await index.geocode(queries))];
      const unsettled = answers.flatMap(({ status }, at) => (status === "corrected" ? [] : [at]));
      if (unsettled.length === 0) return answers;
      const others = await remote.geocode(unsettled.map((at) => queries[at]!));
      for (const [rank, at] of unsettled.entries()) answers[at] = better(answers[at]!, others[rank]!, same);
      return answers;
    },
    async close() {
      await Promise.all([index.close(), remote.close()]);
    },
  };
}
