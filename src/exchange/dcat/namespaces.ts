/** The vocabularies of DCAT-AP 3.0.1 by their usual prefixes. */
export const NAMESPACES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcatap: "http://data.europa.eu/r5r/",
  dct: "http://purl.org/dc/terms/",
  eli: "http://data.europa.eu/eli/ontology#",
  foaf: "http://xmlns.com/foaf/0.1/",
  geosparql: "http://www.opengis.net/ont/geosparql#",
  hydra: "http://www.w3.org/ns/hydra/core#",
  igeo: "http://rdf.insee.fr/def/geo#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
} as const;

type Prefix = keyof typeof NAMESPACES;

/** A term of these vocabularies, as `dcat:Dataset`. */
export type Term = `${Prefix}:${string}`;

/** The full IRI of a term. */
export function termIri(term: Term): string {
  const [prefix, name] = term.split(":") as [Prefix, string];
  return NAMESPACES[prefix] + name;
}

const EU_AUTHORITY = "http://publications.europa.eu/resource/authority/";
export const EU_FILE_TYPE = `${EU_AUTHORITY}file-type/`;
export const EU_FREQUENCY = `${EU_AUTHORITY}frequency/`;
export const EU_DATA_THEME = `${EU_AUTHORITY}data-theme/`;
export const EU_DATA_THEME_SCHEME = `${EU_AUTHORITY}data-theme`;
export const EU_LANGUAGE = `${EU_AUTHORITY}language/`;
export const EU_PUBLIC_ACCESS = `${EU_AUTHORITY}access-right/PUBLIC`;
export const EU_STABLE_AVAILABILITY = `${EU_AUTHORITY}planned-availability/STABLE`;
export const IANA_MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";
export const LOCAL_AUTHORITY = "http://purl.org/adms/publishertype/LocalAuthority";
export const OGC_API_FEATURES = "http://www.opengis.net/spec/ogcapi-features-1/1.0";

/** The datatype by which harvesters know a GeoJSON literal. */
export const GEOJSON_LITERAL = `${IANA_MEDIA_TYPE}application/vnd.geo+json`;

/** The scheme of the categories of high-value datasets. */
export const HIGH_VALUE_SCHEME = "http://data.europa.eu/bna/asd487ae75";

/** Regulation (EU) 2023/138 on high-value datasets. */
export const HIGH_VALUE_REGULATION = "http://data.europa.eu/eli/reg_impl/2023/138/oj";
