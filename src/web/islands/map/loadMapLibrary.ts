import type * as engine from "../mapEngine.ts";

export type MapLibrary = typeof engine;

let loading: Promise<MapLibrary> | null = null;

function loadSheet(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error("style sheet of the map")));
    document.head.append(link);
  });
}

/**
 * Loads the map library once for the page, with its style sheet and its worker, whose addresses the page gives
 * (`assetUrl("mapLibrary.css")`, `assetUrl("mapWorker.js")`).
 */
export function loadMapLibrary({
  sheet,
  worker,
}: {
  readonly sheet: string;
  readonly worker: string;
}): Promise<MapLibrary> {
  loading ??= (async () => {
    const [library] = await Promise.all([import("../mapEngine.ts"), loadSheet(sheet)]);
    library.setWorkerUrl(new URL(worker, location.href).href);
    return library;
  })();
  return loading;
}
