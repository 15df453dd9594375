import { GREETING, MEASURE, type Measure } from "./frameProtocol.ts";

/**
 * Tells the page around how high the widget is, once that page has asked, and each time it changes. Only the frame's own parent is
 * answered, at the very origin that it asked from.
 */
export function tellHeight(view: Window & typeof globalThis): void {
  const { document, parent } = view;
  let asker: string | null = null;
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (asker === null || height === told) return;
    told = height;
    const measure: Measure = { type: MEASURE, height, title: document.title };
    parent.postMessage(measure, asker);
  };
  if (parent === view || document.documentElement.classList.contains("fixed")) return;
  view.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== parent || data !== GREETING || !/^https?:\/\//.test(origin)) return;
    asker = origin;
    told = 0;
    tell();
  });
  new view.ResizeObserver(tell).observe(document.body);
  void document.fonts.ready.then(tell);
}
