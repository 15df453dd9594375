import { renderToString } from "preact-render-to-string";

/** A widget as it was chosen: its model, and the parameters of its address in their order. */
export interface ChosenWidget {
  readonly model: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** What it shows, for the frame's name: « Toilettes publiques, Bron ». */
  readonly label: string;
  /** Pixels; null where the height follows the content. */
  readonly height: number | null;
}

/** The frame's height where no script can follow the content. */
export const FRAME_HEIGHT = 520;

const FILTER = "f.";

/** The address of the widget, under the platform's. */
export function widgetAddress(origin: string, { model, parameters }: ChosenWidget): string {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
  return `${origin}/embed/${encodeURIComponent(model)}${query === "" ? "" : `?${query}`}`;
}

/** One line of HTML: the script that places the widget and follows its height. */
export function scriptCode(origin: string, widget: ChosenWidget): string {
  const plain = widget.parameters.filter(([name]) => !name.startsWith(FILTER));
  const filters = new URLSearchParams(
    widget.parameters
      .filter(([name]) => name.startsWith(FILTER))
      .map(([name, value]) => [name.slice(FILTER.length), value]),
  ).toString();
  const options = [
    ["model", widget.model],
    ...plain,
    ...(filters === "" ? [] : [["filter", filters]]),
    ["label", widget.label],
  ] as const;
  const data = Object.fromEntries(options.map(([name, value]) => [`data-${name}`, value]));
  return renderToString(<script async src={`${origin}/embed.js`} {...data} />);
}

/** The same as a frame, for sites that refuse scripts. */
export function frameCode(origin: string, widget: ChosenWidget): string {
  return renderToString(
    <iframe
      src={widgetAddress(origin, widget)}
      title={widget.label}
      width="100%"
      height={String(widget.height ?? FRAME_HEIGHT)}
      loading="lazy"
      style="border:0"
    />,
  );
}
