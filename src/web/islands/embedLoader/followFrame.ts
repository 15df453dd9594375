import { GREETING, MEASURE, type Measure } from "../embed/frameProtocol.ts";

/** No widget is higher: whatever a frame says, the page around stays usable. */
const HIGHEST = 20_000;

function isMeasure(data: unknown): data is Measure {
  const { type, height, title } = (data || {}) as Partial<Measure>;
  return type === MEASURE && typeof height === "number" && height > 0 && typeof title === "string";
}

/**
 * Keeps a frame as high as what it holds. The frame is greeted at this origin alone, and only its own answers from this origin
 * count: another page opened in it is neither told anything nor listened to.
 */
export function followFrame(frame: HTMLIFrameElement, origin: string): void {
  const greet = (): void => frame.contentWindow?.postMessage(GREETING, origin);
  frame.addEventListener("load", greet);
  // A frame out of sight is not drawn, so does not see that its width changed.
  window.addEventListener("resize", greet);
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.origin !== origin || event.source !== frame.contentWindow || !isMeasure(event.data)) return;
    frame.style.height = `${Math.min(HIGHEST, Math.ceil(event.data.height))}px`;
    if (event.data.title !== "") frame.title = event.data.title;
  });
}
