import type { Language } from "../../../messages/language.ts";
import { publicationTexts } from "../../../messages/web/publication.ts";

/** Formats of the downloads, in the order of how many people use them. */
const FORMATS = ["xlsx", "ods", "csv", "geojson", "gpkg", "parquet"] as const;

interface PublicLinksProps {
  readonly language: Language;
  readonly model: string;
  /** Null for what is not a commune's. */
  readonly insee: string | null;
  readonly publicUrl: string;
  readonly level: 2 | 3;
}

/** Where readers find a commune's published data: pages, files, address for software. */
export function PublicLinks({ language, model, insee, publicUrl, level }: PublicLinksProps) {
  const texts = publicationTexts(language);
  const Title = level === 2 ? "h2" : "h3";
  const query = insee === null ? "" : `?commune=${insee}`;
  const folder = insee === null ? "/exports" : `/exports/${insee}`;
  const api = `${publicUrl}/api/collections/${model}/items${query}`;
  return (
    <>
      <Title>{texts("seeTitle")}</Title>
      <ul class="rules">
        <li>
          <a href={`/datasets/${model}${query}`}>
            {insee === null ? texts("seeDatasetOnly") : texts("seeDataset")}
          </a>
        </li>
        {insee !== null && (
          <li>
            <a href={`/communes/${insee}`}>{texts("seeCommune")}</a>
          </li>
        )}
        <li>
          {texts("filesTitle")}
          <span class="row">
            {FORMATS.map((format) => (
              <a key={format} href={`${folder}/${model}.${format}`}>
                {format}
              </a>
            ))}
          </span>
        </li>
        <li>
          {texts("apiTitle")}
          <br />
          <a class="endpoint" href={api}>
            <code>{api}</code>
          </a>
        </li>
      </ul>
    </>
  );
}
