import { absolute } from "../http/portalVisit.ts";
import { type RecordView, valueOfKind } from "./recordView.ts";

/** A place, as schema.org tells it to search engines; null for what is no place. */
export function recordMarkup(view: RecordView): object | null {
  const { visit, reading, name, dataset, id } = view;
  const { lon, lat } = reading.record;
  if (lon === null || lat === null) return null;
  const street = valueOfKind(view, "address");
  const town = valueOfKind(view, "commune");
  return {
    "@context": "https://schema.org/",
    "@type": "Place",
    "@id": absolute(visit, `/datasets/${dataset.model.name}/records/${id}#place`),
    name,
    url: absolute(visit, `/datasets/${dataset.model.name}/records/${id}`),
    geo: { "@type": "GeoCoordinates", latitude: lat, longitude: lon },
    ...((street !== null || town !== null) && {
      address: {
        "@type": "PostalAddress",
        ...(street !== null && { streetAddress: street }),
        ...(town !== null && { addressLocality: town }),
        addressCountry: "FR",
      },
    }),
  };
}
