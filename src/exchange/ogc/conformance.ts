const features = (part: number, name: string): string =>
  `http://www.opengis.net/spec/ogcapi-features-${part}/1.0/conf/${name}`;
const cql2 = (name: string): string => `http://www.opengis.net/spec/cql2/1.0/conf/${name}`;

/** The conformance classes that the API meets, and no other. */
const CONFORMANCE_CLASSES: readonly string[] = [
  "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
  ...["core", "geojson", "html", "oas30"].flatMap((name) => [
    features(1, name),
    `http://www.opengis.net/spec/ogcapi-features-1/1.1/conf/${name}`,
  ]),
  features(2, "crs"),
  features(3, "queryables"),
  features(3, "queryables-query-parameters"),
  features(3, "filter"),
  features(3, "features-filter"),
  features(5, "schemas"),
  features(5, "core-roles-features"),
  cql2("cql2-text"),
  cql2("cql2-json"),
  cql2("basic-cql2"),
  cql2("advanced-comparison-operators"),
  cql2("case-insensitive-comparison"),
  cql2("accent-insensitive-comparison"),
  cql2("basic-spatial-functions"),
  cql2("property-property"),
];

/** The document of `/conformance`. */
export function conformance(): { readonly conformsTo: readonly string[] } {
  return { conformsTo: CONFORMANCE_CLASSES };
}
