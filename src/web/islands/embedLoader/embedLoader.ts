import { followFrame } from "./followFrame.ts";

/** What the line of HTML may say beside the model; each goes on as the parameter of the same name. */
const OPTIONS = [
  "commune",
  "view",
  "record",
  "fields",
  "sort",
  "colour",
  "theme",
  "accent",
  "title",
  "lang",
  "height",
];

/** The height kept while the widget loads, so that the page moves little. */
const HEIGHTS: Readonly<Record<string, number>> = { figure: 180, map: 520 };
const USUAL_HEIGHT = 420;

/** The address of the widget that a line of HTML asks for. */
function widgetAddress({ src, dataset }: HTMLScriptElement): URL {
  const address = new URL(`embed/${encodeURIComponent(dataset["model"] || "")}`, src);
  for (const name of OPTIONS) {
    const value = dataset[name];
    if (value) address.searchParams.set(name, value);
  }
  new URLSearchParams(dataset["filter"] || "").forEach((value, field) =>
    address.searchParams.append(`f.${field}`, value),
  );
  return address;
}

/** Puts the widget where its line of HTML stands. Styles are set one by one, which the strictest policy of the page allows. */
function placeWidget(script: HTMLScriptElement): void {
  const { model, commune, height, view, label } = script.dataset;
  const address = widgetAddress(script);
  const frame = document.createElement("iframe");
  frame.title = label || [model, commune].filter(Boolean).join(", ");
  frame.loading = "lazy";
  frame.style.display = "block";
  frame.style.width = "100%";
  frame.style.border = "0";
  frame.style.height = `${Number(height) || HEIGHTS[view || "map"] || USUAL_HEIGHT}px`;
  if (!height) followFrame(frame, address.origin);
  frame.src = address.href;
  script.after(frame);
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.dataset["model"]) placeWidget(script);
