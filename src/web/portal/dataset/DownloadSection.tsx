import { formatBytes } from "../../../messages/web/portalFormats.ts";
import { publishingCommunes } from "../../../services/portal/portalTerritory.ts";
import { Field as FormField } from "../../components/Field.tsx";
import { Table } from "../../components/Table.tsx";
import type { DatasetView } from "./datasetView.ts";
import { DOWNLOADS, downloadHref } from "./downloadFormats.ts";
import { KeptParameters } from "./KeptParameters.tsx";

/** Every file, at its fixed address, with what it is for. */
export function DownloadSection({ view }: { readonly view: DatasetView }) {
  const { texts, visit, dataset, asked, sizes } = view;
  const { commune } = asked.choice;
  const offered = DOWNLOADS.filter(
    ({ format }) => dataset.model.geometry !== null || !["geojson", "gpkg"].includes(format),
  );
  return (
    <section class="wrap sec two even" id="telecharger" aria-labelledby="h-telecharger">
      <div>
        <h2 id="h-telecharger">{texts("downloadTitle")}</h2>
        <form class="dl-form filters" action={`${visit.path}#telecharger`} method="get">
          <KeptParameters visit={visit} except={["commune", "page", "lang"]} />
          <FormField
            kind="select"
            name="commune"
            id="fichiers-commune"
            label={texts("downloadScope")}
            value={commune ?? ""}
            choices={[
              { value: "", label: texts("downloadWhole") },
              ...publishingCommunes(visit.territory, dataset.parts).map(({ insee, name }) => ({
                value: insee,
                label: name,
              })),
            ]}
          />
          <button class="btn" type="submit">
            {texts("downloadShow")}
          </button>
          <p class="hint">{texts("downloadStable")}</p>
        </form>
      </div>
      <Table
        caption={texts("downloadCaption")}
        rows={offered}
        rowKey={({ format }) => format}
        columns={[
          {
            key: "format",
            head: texts("format"),
            rowHead: true,
            cell: (download) => (
              <a href={downloadHref(dataset.model.name, commune, download)} download>
                {texts(`format.${download.format}`)}
              </a>
            ),
          },
          { key: "purpose", head: texts("purpose"), cell: ({ format }) => texts(`purpose.${format}`) },
          {
            key: "size",
            head: texts("size"),
            kind: "number",
            cell: ({ format }) => {
              const size = sizes.get(format);
              return size === undefined ? (
                <span class="mut">{texts("sizeUnknown")}</span>
              ) : (
                formatBytes(visit.language, size)
              );
            },
          },
        ]}
      />
    </section>
  );
}
