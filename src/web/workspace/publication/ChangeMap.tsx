import type { Language } from "../../../messages/language.ts";
import { publicationTexts } from "../../../messages/web/publication.ts";
import type { DifferenceKind, PreviewedPoint } from "../../../services/publication/readPublication.ts";
import { ChangeMark, ChangeSign } from "./ChangeMark.tsx";
import { drawMap } from "./mapPoints.ts";

const KINDS = ["added", "changed", "removed", "unchanged"] as const;

interface ChangeMapProps {
  readonly language: Language;
  readonly points: readonly PreviewedPoint[];
  readonly counts: Readonly<Record<DifferenceKind, number>>;
  /** The same in words. */
  readonly what: string;
}

/** What a publication changes, on a map without a network: the list beside it says the same. */
export function ChangeMap({ language, points, counts, what }: ChangeMapProps) {
  const texts = publicationTexts(language);
  const map = drawMap(points);
  if (map === null) return null;
  const total = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const placeless = Math.max(0, total - points.length);
  return (
    <section class="flow" aria-labelledby="carte">
      <h3 id="carte">{texts("mapTitle")}</h3>
      <div class="mapframe chg-map">
        <svg class="map" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true">
          {map.points.map(({ kind, x, y }, index) => (
            <ChangeMark key={index} kind={kind} x={x} y={y} />
          ))}
        </svg>
      </div>
      <ul class="row" aria-label={texts("mapLegend")}>
        {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <li key={kind}>
            <ChangeSign kind={kind} /> {texts(`kind.${kind}`)}
          </li>
        ))}
      </ul>
      <p class="mut">
        {texts("mapText", { what, unchanged: counts.unchanged })}
        {placeless > 0 && points.length < 1500 && ` ${texts("mapMissing", { count: placeless })}`}
      </p>
    </section>
  );
}
