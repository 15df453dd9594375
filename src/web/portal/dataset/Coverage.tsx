import { publishingCommunes, type PortalCommune } from "../../../services/portal/portalTerritory.ts";
import { Arcs } from "../../components/Arcs.tsx";
import { withParameters } from "../http/portalVisit.ts";
import type { DatasetView } from "./datasetView.ts";

const FIRST = 6;

type CoverageView = Pick<DatasetView, "visit" | "texts" | "dataset" | "commune">;

interface GroupProps {
  readonly view: CoverageView;
  readonly title: string;
  readonly communes: readonly PortalCommune[];
  readonly fill: "on" | "half" | "off";
  readonly also?: string | undefined;
}

const ARCH = "M1.5 17V7a4.5 4.5 0 0 1 9 0v10z";

function link({ insee, name }: PortalCommune, at: number) {
  return (
    <>
      {at > 0 && ", "}
      <a href={`/communes/${insee}`}>{name}</a>
    </>
  );
}

function Group({ view: { texts }, title, communes, fill, also }: GroupProps) {
  if (communes.length === 0) return null;
  const more = communes.slice(FIRST);
  return (
    <div class="cov-g">
      <p>
        <svg class={fill === "off" ? "key-a mutk" : "key-a"} viewBox="0 0 12 18" aria-hidden="true">
          {fill !== "on" && <path class="o" d={ARCH} />}
          {fill !== "off" && <path class="f" d={fill === "on" ? ARCH : "M1.5 17v-6h9v6z"} />}
        </svg>
        <span>
          <b>{title}</b> {communes.slice(0, FIRST).map(link)}
          {more.length === 0 ? "." : "…"}
        </span>
      </p>
      {more.length > 0 && (
        <details>
          <summary>{texts("coverageMore", { count: more.length })}</summary>
          <p>{more.map(link)}.</p>
        </details>
      )}
      {also !== undefined && <p class="cov-also">{also}</p>}
    </div>
  );
}

/** Which communes publish, which prepare, which not yet: said before anything else, in words and as many arches. */
export function Coverage({ view }: { readonly view: CoverageView }) {
  const { visit, texts, dataset, commune } = view;
  const { communes } = visit.territory;
  const publishing = publishingCommunes(visit.territory, dataset.parts);
  const known = new Set([...publishing, ...dataset.preparing]);
  const silent = communes.filter((one) => !known.has(one));
  const counts = {
    publishing: publishing.length,
    preparing: dataset.preparing.length,
    silent: silent.length,
  };
  const states = [
    ...publishing.map(() => "on" as const),
    ...dataset.preparing.map(() => "half" as const),
    ...silent.map(() => "off" as const),
  ];
  return (
    <section class="wrap sec tight coverage" aria-labelledby="h-couverture">
      <h2 id="h-couverture" class="h3">
        {texts("coverageTitle", counts)}
      </h2>
      {commune && (
        <p>
          {texts(publishing.includes(commune) ? "coverageOne" : "coverageOneNot", { name: commune.name })}{" "}
          <a href={withParameters(visit, { commune: undefined, page: undefined })}>{texts("seeAll")}</a>
        </p>
      )}
      <Arcs states={states} />
      <div class="cov-txt">
        <Group view={view} title={texts("coverageOn")} communes={publishing} fill="on" />
        <Group view={view} title={texts("coverageHalf")} communes={dataset.preparing} fill="half" />
        <Group
          view={view}
          title={texts("coverageOff")}
          communes={silent}
          fill="off"
          also={texts("coverageHonest")}
        />
      </div>
    </section>
  );
}
