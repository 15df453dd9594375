import { insidePoint } from "../../../domain/geo/insidePoint.ts";
import { OTHERS, signedValues, signOf } from "../../../domain/presentation/categoryOf.ts";
import { namesWithRoom } from "../../../domain/presentation/namesWithRoom.ts";
import { isCategory } from "../../../domain/presentation/chartFields.ts";
import { formatNumber } from "../../../messages/web/portalFormats.ts";
import { unknownWords } from "../../../messages/web/portalValues.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Field as FormField } from "../../components/Field.tsx";
import { MapIsland } from "../map/MapIsland.tsx";
import { pointsHref } from "./mapDocument.ts";
import { ClusterSign } from "../map/ClusterSign.tsx";
import { MapSign, SignKey } from "../map/MapSign.tsx";
import { OutlineShapes } from "../map/OutlineShapes.tsx";
import { KeptParameters } from "./KeptParameters.tsx";
import { type DatasetView, MAP_SIZE } from "./datasetView.ts";
import { ModelWords } from "../../components/ModelWords.tsx";
import { ValueWords } from "../ValueWords.tsx";

type Map = NonNullable<DatasetView["map"]>;

/** Names stand below the middle of their commune, where the sign of what is gathered is. */
const BELOW_SIGN = 28;

/** The names of communes that have room in the drawing. */
function drawnNames({ outlines, visit }: DatasetView, frame: Map["frame"]) {
  const names = visit.territory.communes.flatMap(({ insee, name }) => {
    const outline = outlines.get(insee);
    const at = outline && insidePoint({ type: "MultiPolygon", coordinates: outline.polygons });
    if (!outline || !at) return [];
    const [x, y] = frame.place(...at).map(Math.round) as [number, number];
    const isInside = x >= 40 && x <= MAP_SIZE.width - 40 && y >= 0 && y <= MAP_SIZE.height - BELOW_SIGN - 8;
    return isInside
      ? [{ insee, name, x, y: y + BELOW_SIGN, size: outline.extent[2] - outline.extent[0] }]
      : [];
  });
  return namesWithRoom(names);
}

/** The drawing that stands without any script: communes, records, gathered where they are close. */
function Drawing({ view, map: { frame, marks } }: { readonly view: DatasetView; readonly map: Map }) {
  const { texts, asked, outlines, dataset, figures } = view;
  const publishes = new Set(dataset.parts.map(({ organization }) => organization.code));
  const place = (lon: number, lat: number): string =>
    `translate(${frame
      .place(lon, lat)
      .map((axis) => Math.round(axis * 10) / 10)
      .join(" ")})`;
  const alone = marks.filter(({ record }) => record !== null);
  const gathered = marks.filter(({ record }) => record === null);
  const town = (insee: string): boolean => insee === asked.choice.commune;
  return (
    <svg
      class="map"
      viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`}
      role="img"
      aria-label={texts("mapLabel", { count: figures.measure.located })}
    >
      <OutlineShapes
        frame={frame}
        outlines={outlines}
        tintOf={(insee) => (town(insee) ? "me" : publishes.has(insee) ? "has" : "no")}
      />
      <g class="labels">
        {drawnNames(view, frame).map(({ insee, name, x, y }) => (
          <text key={insee} x={x} y={y} text-anchor="middle">
            {name}
          </text>
        ))}
      </g>
      <g class="pts">
        {alone.map(({ lon, lat, values, record }) => (
          <MapSign key={record!.id} sign={signOf(asked.colour, values[0]!.value)} at={place(lon, lat)} />
        ))}
        {gathered.map((mark) => (
          <ClusterSign
            key={`${mark.lon} ${mark.lat}`}
            mark={mark}
            by={asked.colour}
            at={place(mark.lon, mark.lat)}
          />
        ))}
      </g>
    </svg>
  );
}

function MapLegend({ view, map: { marks } }: { readonly view: DatasetView; readonly map: Map }) {
  const { texts, asked, outlines, visit } = view;
  const { language } = visit;
  const { colour } = asked;
  const seen = new Set(marks.flatMap(({ values }) => values.map(({ value }) => signOf(colour, value))));
  return (
    <div class="legend" role="group" aria-label={texts("mapLegend")}>
      {colour && (
        <p>
          <ModelWords>{colour.title}</ModelWords>
        </p>
      )}
      <ul>
        {colour &&
          signedValues(colour)
            .filter(({ sign }) => seen.has(sign))
            .map(({ value, sign }) => (
              <li key={value}>
                <SignKey sign={sign} />
                <ValueWords field={colour} value={value} />
              </li>
            ))}
        {colour && seen.has(OTHERS) && (
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
        {outlines.size > 0 && (
          <li>
            <svg class="key" viewBox="0 0 22 16" aria-hidden="true">
              <rect class="c no" width="22" height="16" />
            </svg>
            {texts("unpublished")}
          </li>
        )}
      </ul>
    </div>
  );
}

function MapChoices({ view }: { readonly view: DatasetView }) {
  const { texts, asked, dataset, visit } = view;
  const colours = dataset.model.fields.filter(isCategory);
  return (
    <form class="filters" action={`${visit.path}#carte`} method="get">
      <KeptParameters visit={visit} except={["commune", "couleur", "page"]} />
      <FormField
        kind="select"
        name="commune"
        id="carte-commune"
        label={texts("commune")}
        value={asked.choice.commune ?? ""}
        choices={[
          { value: "", label: texts("allCommunes") },
          ...visit.territory.communes.map(({ insee, name }) => ({ value: insee, label: name })),
        ]}
      />
      {colours.length > 0 && (
        <FormField
          kind="select"
          name="couleur"
          label={texts("colourBy")}
          value={asked.colour?.name ?? "aucun"}
          choices={[
            ...colours.map(({ name, title }) => ({
              value: name,
              label: title,
              ofModel: true,
            })),
            { value: "aucun", label: texts("noColour") },
          ]}
        />
      )}
      <button class="btn" type="submit">
        {texts("apply")}
      </button>
    </form>
  );
}

/** What is to be known of the communes' outlines: which are approximate, and where the others come from. */
function OutlineNotes({ view: { texts, outlines, visit } }: { readonly view: DatasetView }) {
  const approximate = [...outlines.values()].filter(({ isApproximate }) => isApproximate).length;
  const source = visit.platform.settings.outlines?.source ?? null;
  return (
    <>
      {approximate < outlines.size && source !== null && (
        <p class="hint">
          {texts("outlineSource")} <bdi>{source}</bdi>
        </p>
      )}
      {approximate > 0 && (
        <p class="hint">{texts(approximate < outlines.size ? "approximateSome" : "approximate")}</p>
      )}
    </>
  );
}

/** Where the records are: a drawing, its legend and its choices; the same rows stand in the table. */
export function MapSection({ view }: { readonly view: DatasetView }) {
  const { texts, map, figures, dataset, outlines, visit } = view;
  const isPlaced = dataset.model.geometry !== null && figures.measure.located > 0;
  if (dataset.model.geometry === null) return null;
  const nowhere = figures.measure.records - figures.measure.located;
  return (
    <section class="wrap sec tight" id="carte" aria-labelledby="h-carte">
      <div class="sec-h">
        <h2 id="h-carte">{texts("mapTitle")}</h2>
        {isPlaced && (
          <p class="mut">
            {texts("mapGathered", { count: formatNumber(visit.language, figures.measure.located) })}
          </p>
        )}
      </div>
      {isPlaced && map ? (
        <>
          <div class="mapbox">
            <div class="mapframe">
              <MapIsland
                visit={visit}
                extent={map.frame.extent}
                hasOutlines={outlines.size > 0}
                published={dataset.parts.map(({ organization }) => organization.code)}
                layers={[
                  {
                    points: pointsHref(visit, dataset.model.name, view.asked.colour),
                    records: `/datasets/${dataset.model.name}/records/`,
                    sign: view.asked.colour === null ? 1 : null,
                  },
                ]}
              >
                <Drawing view={view} map={map} />
              </MapIsland>
              <MapLegend view={view} map={map} />
            </div>
            <div class="mapside">
              <MapChoices view={view} />
            </div>
          </div>
          {nowhere > 0 && <p class="hint">{texts("mapNowhere", { count: nowhere })}</p>}
          <OutlineNotes view={view} />
        </>
      ) : (
        <EmptyState title={texts("mapNone")}>{texts("mapNoneWhy")}</EmptyState>
      )}
    </section>
  );
}
