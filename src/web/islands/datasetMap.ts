import { type LivingMap, openMap } from "./map/openMap.ts";

const json = (text: string | undefined): unknown => JSON.parse(text ?? "null");

interface IslandTexts extends Record<keyof LivingMap["texts"], string> {
  readonly loading: string;
  readonly failed: string;
}

/** What is being done, told to screen readers as well. */
function statusIn(place: HTMLElement): HTMLElement {
  const status = document.createElement("p");
  status.className = "map-status";
  status.setAttribute("role", "status");
  place.append(status);
  return status;
}

async function enliven(place: HTMLElement): Promise<void> {
  const { dataset } = place;
  const texts = json(dataset.texts) as IslandTexts;
  const status = statusIn(place);
  status.textContent = texts.loading;
  const stage = document.createElement("div");
  stage.className = "map-stage";
  place.append(stage);
  try {
    await openMap(stage, {
      layers: json(dataset.layers) as LivingMap["layers"],
      extent: json(dataset.extent) as LivingMap["extent"],
      outlines: dataset.outlines ?? null,
      published: json(dataset.published) as LivingMap["published"],
      here: json(dataset.here) as LivingMap["here"],
      base: dataset.base ?? null,
      worker: dataset.worker!,
      sheet: dataset.sheet!,
      texts,
    });
    place.classList.add("alive");
    status.textContent = "";
  } catch {
    stage.remove();
    status.textContent = texts.failed;
  }
}

/** Each map of the page comes alive once it is about to be seen; until then, and where it cannot, its drawing stands. */
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      void enliven(target as HTMLElement);
    }
  },
  { rootMargin: "200px" },
);

for (const place of document.querySelectorAll<HTMLElement>("[data-map]")) watcher.observe(place);
