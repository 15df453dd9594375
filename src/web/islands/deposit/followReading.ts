/** How often the server is asked, in milliseconds: at first, and at most when it takes long. */
const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 2000;

interface ReadingState {
  readonly state: string;
  /** Between 0 and 1. */
  readonly progress: number;
}

/** Shows how far the reading of a file is, and goes on once it is done. */
export function followReading(place: HTMLElement): void {
  const bar = place.querySelector("progress")!;
  const words = place.querySelector<HTMLElement>("[data-reading-words]")!;
  const { depositState = "", percent = "", waiting = "", ready = "" } = place.dataset;
  let pause = FIRST_PAUSE;
  let said = "";

  function say(text: string): void {
    // Spoken when it changes: by tens, so that a screen reader is not flooded.
    if (text !== said) words.textContent = text;
    said = text;
  }

  function show({ state, progress }: ReadingState): boolean {
    if (state !== "received" && state !== "processing") {
      bar.value = 100;
      say(ready);
      location.reload();
      return false;
    }
    const now = Math.floor(progress * 100);
    bar.value = now;
    say(state === "received" ? waiting : percent.replace("{percent}", String(now - (now % 10))));
    return true;
  }

  async function ask(): Promise<void> {
    try {
      const response = await fetch(depositState, { headers: { accept: "application/json" } });
      // Signed out, or no longer there: the page itself says so.
      if (response.status === 401 || response.status === 404) return location.reload();
      if (response.ok && !show((await response.json()) as ReadingState)) return;
    } catch {
      // The network comes back, or does not: the reading goes on without us.
    }
    pause = Math.min(LONGEST_PAUSE, pause * 1.3);
    setTimeout(() => void ask(), pause);
  }
  setTimeout(() => void ask(), pause);
}
