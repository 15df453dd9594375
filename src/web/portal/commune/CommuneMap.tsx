import { Field as FormField } from "../../components/Field.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Section } from "../../components/Section.tsx";
import { MapIsland } from "../map/MapIsland.tsx";
import { MapSign, SignKey } from "../map/MapSign.tsx";
import { OutlineShapes } from "../map/OutlineShapes.tsx";
import { type CommuneLayer, COMMUNE_MAP, type CommuneView } from "./communeView.ts";
import { ofName } from "../../../messages/ofName.ts";
import { ModelWords } from "../../components/ModelWords.tsx";

/** The sign of a layer, larger with a number where several of its places are one. */
function LayerMarks({ view, layer }: { readonly view: CommuneView; readonly layer: CommuneLayer }) {
  const frame = view.frame!;
  return (
    <g class="pts">
      {layer.marks.map(({ lon, lat, count }) => {
        const [x, y] = frame.place(lon, lat);
        const at = `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
        return (
          <g key={at}>
            <MapSign sign={layer.sign} at={count > 1 ? `${at} scale(1.5)` : at} />
          </g>
        );
      })}
    </g>
  );
}

/** Everything a commune publishes that has a place, each dataset with its own sign. */
export function CommuneMap({ view }: { readonly view: CommuneView }) {
  const { visit, texts, subject, frame, layers, outlines } = view;
  const total = layers.filter(({ shown }) => shown).reduce((sum, { located }) => sum + located, 0);
  return (
    <Section
      id="carte"
      band
      title={texts("mapTitle")}
      aside={layers.length > 0 && <p class="mut">{texts("mapCount", { count: total })}</p>}
    >
      {frame === null || layers.length === 0 ? (
        <EmptyState title={texts("mapNone")}>{texts("mapNoneWhy")}</EmptyState>
      ) : (
        <div class="mapbox">
          <div class="mapframe">
            <MapIsland
              visit={visit}
              extent={frame.extent}
              hasOutlines={outlines.size > 0}
              layers={layers
                .filter(({ shown }) => shown)
                .map(({ dataset: { model }, sign }) => ({
                  points: `/datasets/${model.name}/map.json?commune=${subject.insee ?? ""}&couleur=aucun`,
                  records: `/datasets/${model.name}/records/`,
                  sign,
                }))}
            >
              <svg
                class="map"
                viewBox={`0 0 ${COMMUNE_MAP.width} ${COMMUNE_MAP.height}`}
                role="img"
                aria-label={texts("mapLabel", { ofName: ofName(visit.language, subject.name) })}
              >
                <OutlineShapes
                  frame={frame}
                  outlines={outlines}
                  tintOf={(insee) => (insee === subject.insee ? "me" : "out")}
                />
                {layers.map((layer) => (
                  <LayerMarks key={layer.dataset.model.name} view={view} layer={layer} />
                ))}
              </svg>
            </MapIsland>
          </div>
          <form class="mapside layers" action={`${visit.path}#carte`} method="get">
            <FormField
              kind="checkboxes"
              name="jeu"
              label={texts("mapShow")}
              values={layers.filter(({ shown }) => shown).map(({ dataset }) => dataset.model.name)}
              choices={layers.map(({ dataset, located }) => ({
                value: dataset.model.name,
                label: `${dataset.model.title} (${located})`,
                ofModel: true,
              }))}
            />
            <ul class="sign-keys">
              {layers.map(({ dataset, sign }) => (
                <li key={dataset.model.name}>
                  <SignKey sign={sign} /> <ModelWords>{dataset.model.title}</ModelWords>
                </li>
              ))}
            </ul>
            <button class="btn" type="submit">
              {texts("mapUpdate")}
            </button>
          </form>
        </div>
      )}
    </Section>
  );
}
