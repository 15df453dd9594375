import { OTHERS, signedValues, signOf } from "../../domain/presentation/categoryOf.ts";
import { unknownWords } from "../../messages/web/portalValues.ts";
import { formatNumber } from "../../messages/web/portalFormats.ts";
import { ClusterSign } from "../portal/map/ClusterSign.tsx";
import { MapIsland } from "../portal/map/MapIsland.tsx";
import { MapSign, SignKey } from "../portal/map/MapSign.tsx";
import { OutlineShapes } from "../portal/map/OutlineShapes.tsx";
import { pointsHref } from "../portal/dataset/mapDocument.ts";
import { EmbedList, recordHref } from "./EmbedList.tsx";
import { embedHref, type PublishedPage } from "./embedPage.ts";
import type { EmbedContent, EmbedMap as MapReading } from "./readContent.ts";
import { ModelWords } from "../components/ModelWords.tsx";
import { ValueWords } from "../portal/ValueWords.tsx";

interface EmbedMapProps {
  readonly page: PublishedPage;
  readonly content: EmbedContent;
  readonly map: MapReading;
}

/** The drawing: hidden links on its marks, for the list that follows has the same. */
function Drawing({ page, content: { asked }, map: { frame, marks, outlines } }: EmbedMapProps) {
  const { subject, texts } = page;
  const publishes = new Set(subject.dataset.parts.map(({ organization }) => organization.code));
  const at = (lon: number, lat: number): string =>
    `translate(${frame
      .place(lon, lat)
      .map((axis) => Math.round(axis * 10) / 10)
      .join(" ")})`;
  return (
    <svg class="map" viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0v7" />
        </pattern>
      </defs>
      <OutlineShapes
        frame={frame}
        outlines={outlines}
        tintOf={(insee) => (insee === subject.commune?.insee ? "me" : publishes.has(insee) ? "has" : "no")}
      />
      <g class="pts">
        {marks.map((mark) => {
          const { lon, lat, record, values } = mark;
          if (record === null)
            return <ClusterSign key={`${lon} ${lat}`} mark={mark} by={asked.colour} at={at(lon, lat)} />;
          return (
            <a key={record.id} href={recordHref(page, record.id, "map")} tabIndex={-1}>
              <title>{record.name ?? texts("unnamed")}</title>
              <g transform={at(lon, lat)}>
                <circle class="em-reach" r="14" />
                <MapSign sign={signOf(asked.colour, values[0]!.value)} />
              </g>
            </a>
          );
        })}
      </g>
    </svg>
  );
}

function Legend({ page, content: { asked }, map: { marks } }: EmbedMapProps) {
  const { language, texts } = page;
  const { colour } = asked;
  if (colour === null) return null;
  const seen = new Set(marks.flatMap(({ values }) => values.map(({ value }) => signOf(colour, value))));
  return (
    <div class="legend" role="group" aria-label={texts("mapLegend")}>
      <p>
        <ModelWords>{colour.title}</ModelWords>
      </p>
      <ul>
        {signedValues(colour)
          .filter(({ sign }) => seen.has(sign))
          .map(({ value, sign }) => (
            <li key={value}>
              <SignKey sign={sign} />
              <ValueWords field={colour} value={value} />
            </li>
          ))}
        {seen.has(OTHERS) && (
          <li>
            <SignKey sign={OTHERS} />
            {texts("others")}
          </li>
        )}
        {seen.has(null) && (
          <li>
            <SignKey sign={null} />
            {unknownWords(language)}
          </li>
        )}
      </ul>
    </div>
  );
}

/** Where the living map asks for its marks: the same records, by the names of the dataset's own page. */
function marksHref({ subject, visit }: PublishedPage, { asked }: EmbedContent): string {
  const parameters = new URLSearchParams([...visit.parameters].filter(([name]) => name.startsWith("f.")));
  if (subject.commune) parameters.set("commune", subject.commune.insee);
  return pointsHref({ parameters }, subject.dataset.model.name, asked.colour);
}

/** A map that is whole without a script: the drawing, its legend, and the same places as a list. */
export function EmbedMap(props: EmbedMapProps) {
  const { page, content, map } = props;
  const { texts, language } = page;
  const { total } = content.page;
  const located = map.marks.reduce((sum, { count }) => sum + count, 0);
  const nowhere = total - located;
  return (
    <>
      <p class="vh">{texts("mapLabel", { count: located })}</p>
      <div class="em-map">
        <MapIsland
          visit={{ ...page.visit, language }}
          extent={map.frame.extent}
          hasOutlines={map.outlines.size > 0}
          published={page.subject.dataset.parts.map(({ organization }) => organization.code)}
          layers={[
            {
              points: marksHref(page, content),
              records: `${embedHref(page, { view: "record", page: undefined, record: undefined, back: "map" })}&record=`,
              sign: content.asked.colour === null ? 1 : null,
            },
          ]}
        >
          <Drawing {...props} />
        </MapIsland>
      </div>
      <Legend {...props} />
      <details class="em-places" open={content.page.page > 1}>
        <summary>{texts("listTitle", { count: total, shown: formatNumber(language, total) })}</summary>
        {nowhere > 0 && <p class="hint">{texts("mapNowhere", { count: nowhere })}</p>}
        <EmbedList page={page} content={content} hasSigns />
      </details>
    </>
  );
}
