import { render } from "preact";
import type { Language } from "../../messages/language.ts";
import { reviewTexts } from "../../messages/web/review.ts";
import { shellTexts } from "../../messages/web/shell.ts";
import { interceptForms } from "./review/interceptForms.ts";
import { openMapPane } from "./review/openMapPane.ts";
import { refreshParts } from "./review/refreshParts.ts";
import { type Done, ReviewClient } from "./review/reviewClient.ts";
import { ReviewGrid } from "./review/ReviewGrid.tsx";
import { ReviewStore } from "./review/reviewStore.ts";
import { showToast } from "./review/toast.ts";
import "./review/review.css";

type Reveal = (record: number, field?: string) => Promise<void>;
const notYet: Reveal = () => Promise.resolve();

/** The review in a browser that runs scripts: decisions without reloading, the grid as a spreadsheet, the map. */
async function start(root: HTMLElement): Promise<void> {
  document.documentElement.classList.add("js");
  const language = (root.dataset["language"] ?? "fr") as Language;
  const texts = reviewTexts(language);
  const shell = shellTexts(language);
  const main = root.closest("main")!;
  const client = new ReviewClient(root.dataset["reviewRoot"]!);
  const selected = Number(root.dataset["selected"] ?? 0) || null;
  const store = new ReviewStore(client, root.dataset["filter"] ?? "all", selected);
  const spoken = document.createElement("p");
  spoken.className = "vh";
  spoken.setAttribute("aria-live", "polite");
  main.append(spoken);
  const announce = (words: string): void => void (spoken.textContent = words);
  let reveal = notYet;

  const undo = async (step: string | null): Promise<void> => {
    try {
      finish(await client.send(`${client.base}/annuler`, new URLSearchParams(step === null ? {} : { step })));
    } catch (error) {
      showToast(main, {
        words: (error instanceof Error && error.message) || texts("nothingToUndo"),
        undo: null,
        close: shell("dismiss"),
      });
    }
  };

  /** Says what was done, and brings every pane up to date. */
  function finish(done: Done): void {
    store.take(done);
    say(done);
  }

  function say({ words, step }: Done): void {
    if (words !== "") {
      const button = { label: texts("undo"), run: () => void undo(step) };
      showToast(main, { words, undo: step === null ? null : button, close: shell("dismiss") });
    }
    void refreshParts(client, new URLSearchParams({ etat: store.filter })).catch(() => {});
    map.refresh();
  }
  store.onDone = say;

  const pane = root.querySelector<HTMLElement>('[data-part="grid"]')!;
  for (const old of pane.querySelectorAll(".grid-scroll, .grid-foot, .empty")) old.remove();
  const place = document.createElement("div");
  place.className = "grid-place";
  pane.append(place);
  const editable = root.dataset["editable"] !== undefined;
  const map = openMapPane({
    root,
    client,
    store,
    texts,
    editable,
    finish,
    reveal: (record) => void reveal(record),
  });
  await store.ensure(0, 0);
  render(
    <ReviewGrid
      store={store}
      language={language}
      title={root.dataset["title"] ?? ""}
      editable={editable}
      announce={announce}
      undo={() => void undo(null)}
      onReady={(show) => (reveal = show)}
    />,
    place,
  );
  if (selected !== null) setTimeout(() => void reveal(selected), 0);

  interceptForms(main, {
    client,
    finish,
    fail: (words) => showToast(main, { words, undo: null, close: shell("dismiss") }),
    texts,
    filter: async (filter) => {
      await store.reload(filter);
      for (const chip of pane.querySelectorAll<HTMLElement>("[data-filter]"))
        if (chip.dataset["filter"] === filter) chip.setAttribute("aria-current", "true");
        else chip.removeAttribute("aria-current");
      announce(texts("window", { from: Math.min(1, store.total), to: store.total, total: store.total }));
    },
    reveal: async (record, field) => {
      if (store.filter !== "all" && (await store.reach(record)) === -1) await store.reload("all");
      await reveal(record, field);
    },
  });
}

const root = document.querySelector<HTMLElement>("[data-review-root]");
if (root) void start(root);
