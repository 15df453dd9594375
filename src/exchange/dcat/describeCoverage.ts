import type { DatasetInput, SpatialInput } from "./catalogueInput.ts";
import type { Description } from "./description.ts";
import { boxPolygon, wktOf } from "./geometryText.ts";
import type { Node } from "./graph.ts";
import { GEOJSON_LITERAL, termIri } from "./namespaces.ts";

/** What the data cover in time: a node of its own without a name, since harvesters fetch named periods. */
export function describePeriod({ graph }: Description, period: NonNullable<DatasetInput["temporal"]>): Node {
  const node = graph.typed(graph.blank(), "dct:PeriodOfTime");
  graph.date(node, "dcat:startDate", period.start);
  if (period.end !== null) graph.date(node, "dcat:endDate", period.end);
  return node;
}

/**
 * What the data cover on the ground: a box as GeoJSON, which harvesters read, the outline as WKT where there is one, and
 * the communes by their INSEE code. WGS 84, longitudes first.
 */
export function describePlaces({ graph, language }: Description, spatial: SpatialInput): readonly Node[] {
  const places: Node[] = [];
  if (spatial.bbox) {
    const place = graph.typed(graph.blank(), "dct:Location");
    graph.value(place, "dcat:bbox", JSON.stringify(boxPolygon(spatial.bbox)), GEOJSON_LITERAL);
    if (spatial.outline) {
      const geometry = graph.typed(graph.blank(), "geosparql:Geometry");
      graph.value(geometry, "geosparql:asWKT", wktOf(spatial.outline), termIri("geosparql:wktLiteral"));
      graph.link(place, "geosparql:hasGeometry", geometry);
    }
    places.push(place);
  }
  for (const { insee, name } of spatial.communes) {
    const commune = graph.typed(graph.blank(), "dct:Location", "igeo:Commune");
    graph.value(commune, "igeo:codeINSEE", insee, termIri("xsd:token"));
    graph.text(commune, "skos:prefLabel", name, language);
    places.push(commune);
  }
  return places;
}
