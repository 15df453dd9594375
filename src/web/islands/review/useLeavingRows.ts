import { useEffect } from "preact/hooks";
import type { ReviewStore } from "./reviewStore.ts";

/** How long a settled row stays in a list that it left, after the last thing done, in milliseconds. */
const STAYS = 2500;

/** Lets the settled rows go while nobody is at work in the grid. `onGone` receives the places that they had. */
export function useLeavingRows(
  store: ReviewStore,
  isBusy: boolean,
  onGone: (places: readonly number[]) => void,
): void {
  // Whatever is done draws the grid again, and so starts the wait anew: rows never move under a hand.
  useEffect(() => {
    if (store.leaving.size === 0 || isBusy || store.pending.length > 0) return;
    const timer = setTimeout(() => onGone(store.dropLeaving()), STAYS);
    return () => clearTimeout(timer);
  });
}
