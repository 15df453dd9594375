/**
 * A real file against a model, and what a person who knows both says: for each field that the file feeds, the columns
 * that may. `a + b` joins columns, `a > part` takes a part of one. `tolerated` is neither right nor wrong: what people
 * would argue about.
 */
export interface RealFileTruth {
  readonly name: string;
  readonly file: string;
  /** A built-in model, or the path of a schema in the folder of shared data. */
  readonly model: string;
  readonly truth: Readonly<Record<string, readonly string[]>>;
  readonly tolerated?: Readonly<Record<string, readonly string[]>>;
}

const official = (name: string): string => `schemas/official/${name}.schema.json`;

const same = (names: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(names.split(" ").map((name) => [name, [name]]));

const point = (...columns: readonly string[]) => ({
  latitude: columns.map((column) => `${column} > position.latitude`),
  longitude: columns.map((column) => `${column} > position.longitude`),
});

/** The two files whose mapping their own users wrote for a peer: these are that peer's mappings. */
export const PEER_MAPPED: readonly RealFileTruth[] = [
  {
    name: "gironde",
    file: "inclusion-numerique/gironde.json",
    model: official("LaMednum_standard-mediation-num"),
    truth: {
      nom: ["Lieu", "Libellé 1"],
      commune: ["Commune"],
      adresse: ["Adresse postale", "Adresse postale > address.line"],
      code_postal: ["Adresse postale > address.postcode"],
      telephone: ["Téléphone"],
      courriels: ["Email"],
      site_web: ["Site internet"],
      latitude: ["Coord. X"],
      longitude: ["Coord. Y"],
      date_maj: ["Dernière MAJ"],
      presentation_detail: ["Description"],
      typologie: ["Type Structure"],
      services: ["services"],
    },
  },
  {
    name: "maine-et-loire",
    file: "inclusion-numerique/maine-et-loire.json",
    model: official("LaMednum_standard-mediation-num"),
    truth: {
      id: ["ID_LieuMed"],
      nom: ["NOM_STRUCTURE"],
      code_postal: ["CP"],
      commune: ["COMMUNE"],
      adresse: ["N° + ADRESSE"],
      complement_adresse: ["COMP_ADRESSE"],
      latitude: ["y"],
      longitude: ["x"],
      telephone: ["NUM_TEL"],
      courriels: ["MAIL_STRUC"],
      site_web: ["SITE_WEB"],
      date_maj: ["DAT_MaJ"],
    },
    tolerated: { typologie: ["SS_CAT"] },
  },
];

/** Other real files, judged by hand. */
export const JUDGED: readonly RealFileTruth[] = [
  {
    name: "toulouse, défibrillateurs",
    file: "dae/toulouse_defibrillateurs.csv",
    model: "defibrillateurs",
    truth: {
      nom: ["nom_site"],
      lat_coor1: ["## Geo Point > position.latitude", "Geo Shape > position.latitude"],
      long_coor1: ["## Geo Point > position.longitude", "Geo Shape > position.longitude"],
      adr_num: ["adresse > address.number"],
      adr_voie: ["adresse > address.street", "adresse"],
      com_nom: ["commune"],
    },
    tolerated: {
      acc: ["implantation"],
      acc_complt: ["implantation", "accessibilite"],
      disp_complt: ["accessibilite"],
    },
  },
  {
    name: "toulouse, défibrillateurs, au format officiel",
    file: "dae/toulouse_defibrillateurs.csv",
    model: official("atlasante_schema-dae"),
    truth: {
      nom: ["nom_site"],
      lat_coor1: ["## Geo Point > position.latitude", "Geo Shape > position.latitude"],
      long_coor1: ["## Geo Point > position.longitude", "Geo Shape > position.longitude"],
      adr_num: ["adresse > address.number"],
      adr_voie: ["adresse > address.street", "adresse"],
      com_nom: ["commune"],
    },
    tolerated: {
      acc: ["implantation"],
      acc_complt: ["implantation", "accessibilite"],
      disp_complt: ["accessibilite"],
    },
  },
  {
    name: "bordeaux, toilettes",
    file: "toilettes/bordeaux_toilettes.csv",
    model: "toilettes",
    truth: {
      identifiant: ["entityid", "cle"],
      nom: ["nom"],
      type: ["typologie"],
      adresse: ["adresse"],
      latitude: ["y_lat"],
      longitude: ["x_long"],
    },
  },
  {
    name: "castelmaurou, subventions",
    file: "subventions/castelmaurou_subventions_scdl.csv",
    model: official("scdl_subventions"),
    truth: same(
      "nomAttribuant idAttribuant dateConvention referenceDecision nomBeneficiaire idBeneficiaire objet montant nature conditionsVersement datesPeriodeVersement idRAE notificationUE pourcentageSubvention",
    ),
  },
  {
    name: "antibes, aires de livraison",
    file: "antibes-aires-livraison/antibes_aires_livraison.csv",
    model: official("CEREMA_schema-aire-livraison"),
    truth: {
      ID: ["ID"],
      ARR_URL: ["ARR_URL"],
      GEOM_WKT: ["GEOM_WKT"],
      IRVE_PUISSANCE: ["IRVE_PUISSANCE"],
      LONGUEUR: ["EMPRISE_LONGUEUR"],
      LARGEUR: ["EMPRISE_LARGEUR"],
    },
    tolerated: {
      LOCALISATION: ["STATIONNEMENT_LOCALISATION"],
      LATITUDE: ["GEOM_XY > position.latitude"],
      LONGITUDE: ["GEOM_XY > position.longitude"],
    },
  },
  {
    name: "hauts-de-seine, aires de livraison",
    file: "antibes-aires-livraison/hauts-de-seine_aires-de-livraison.csv",
    model: official("CEREMA_schema-aire-livraison"),
    truth: {
      ID: ["id"],
      ADRESSE: ["adresse"],
      CODE_POSTAL: ["cp"],
      COMMUNE: ["commune"],
      LONGUEUR: ["longueur"],
      LARGEUR: ["largeur"],
      LATITUDE: point("geo_point_2d", "geo_shape").latitude,
      LONGITUDE: point("geo_point_2d", "geo_shape").longitude,
    },
    tolerated: { TYPE: ["type"], GEOM_WKT: ["geo_shape"] },
  },
  {
    // Another thing under the same words: a delivery bay is no facility, and its length is no longitude.
    name: "hauts-de-seine, lues comme des équipements",
    file: "antibes-aires-livraison/hauts-de-seine_aires-de-livraison.csv",
    model: "equipements",
    truth: {
      ADR_CODEPOSTAL: ["cp"],
      ADR_COMMUNE: ["commune"],
      ADR_NOMVOIE: ["adresse > address.street"],
      ADR_NUMERO: ["adresse > address.number"],
      EQUIP_LAT: point("geo_point_2d", "geo_shape").latitude,
      EQUIP_LONG: point("geo_point_2d", "geo_shape").longitude,
    },
    tolerated: {
      EQUIP_UID: ["id"],
      EQUIP_TYPE: ["type"],
      ADR_NOMVOIE: ["adresse"],
      ADR_CODEINSEE: ["code_insee"],
      COLL_INSEE: ["code_insee"],
    },
  },
  {
    name: "lyon, aires de livraison",
    file: "lyon-aires-livraison/exemple-grand-lyon.csv",
    model: "lyon-aires-livraison/schema.json",
    truth: same(
      "ARR_PRESENT ARR_URL ACTIVE UUID ID NOM DATE_MAJ LONGITUDE LATITUDE GEOM_WKT ADRESSE CODE_POSTAL COMMUNE DISPOSITION PARITE_TROTTOIR LOCALISATION LONGUEUR LARGEUR MARQUAGE_ETAT MARQUAGE_CONFORMITE TYPE PANNEAU_PRESENT PANNEAU_ETAT DUREE_MAX DUREE_CONTROLE TEMPORALITE_CDS TEMPORALITE_OSM EQUIPEMENTS IRVE_PUISSANCE ABAISSEMENT_TROTTOIR COMMENTAIRE",
    ),
  },
  {
    name: "acceslibre, import",
    file: "peer-fixtures/acceslibre/import_th.csv",
    model: official("MTES-MCT_acceslibre-erp-base"),
    truth: {
      name: ["nom"],
      activite: ["activite"],
      numero: ["numero"],
      voie: ["voie"],
      postal_code: ["code_postal"],
      commune: ["ville"],
      site_internet: ["site_internet"],
    },
  },
  {
    name: "acceslibre, import refusé",
    file: "peer-fixtures/acceslibre/generic_test_failed.csv",
    model: official("MTES-MCT_acceslibre-erp-base"),
    truth: {
      id: ["id"],
      name: ["nom"],
      postal_code: ["cp"],
      commune: ["vil"],
      longitude: ["lng"],
      latitude: ["lat"],
      activite: ["act"],
      voie: ["adr > address.street", "adr"],
      numero: ["adr > address.number"],
      accueil_equipements_malentendants_presence: ["accueil_equipements_malentendants_presence"],
      accueil_equipements_malentendants: ["accueil_equipements_malentendants"],
    },
  },
  {
    name: "acceslibre, questionnaire",
    file: "peer-fixtures/acceslibre/typeform_mairie_test_ok.csv",
    model: official("MTES-MCT_acceslibre-erp-base"),
    truth: {
      name: ["nom"],
      postal_code: ["cp"],
      numero: ["adresse > address.number"],
      voie: ["adresse > address.street"],
      ...point("geo"),
    },
  },
  {
    name: "namur, défibrillateurs, au format français",
    file: "schemas/futurocite/defibrillateurs/exemple-valide.csv",
    model: official("atlasante_schema-dae"),
    truth: {
      nom: ["name"],
      lat_coor1: point("coordinates").latitude,
      long_coor1: point("coordinates").longitude,
      adr_num: ["house_number"],
      adr_voie: ["street_name"],
      com_nom: ["municipality"],
      photo1: ["picture"],
      date_instal: ["installation_date"],
      modele: ["model"],
      num_serie: ["serial_number"],
      tel1: ["phone_number"],
      acc_etg: ["floor"],
      site_email: ["contact_email"],
      dtpr_bat: ["battery_expiry_date"],
      dtpr_lcad: ["adult_electrodes_expiry_date"],
      dtpr_lcped: ["child_electrodes_expiry_date"],
      acc_complt: ["access_precision"],
    },
  },
  {
    name: "namur, équipements, au format français",
    file: "schemas/futurocite/equipements-collectifs/exemple-valide.csv",
    model: official("scdl_equipements"),
    truth: {
      EQUIP_UID: ["id"],
      EQUIP_TYPE: ["type"],
      EQUIP_NOM: ["name"],
      ADR_NUMERO: ["house_number"],
      ADR_NOMVOIE: ["street_name"],
      ADR_COMMUNE: ["municipality"],
      EQUIP_LAT: point("coordinates").latitude,
      EQUIP_LONG: point("coordinates").longitude,
      EQUIP_OUVERTURE: ["schedule"],
    },
  },
  {
    name: "cantines, lues comme des menus",
    file: "cantines/campagne_td_2021.csv",
    model: official("scdl_menus-collectifs"),
    truth: {},
  },
  {
    name: "métropole de Lyon, toilettes",
    file: "grandlyon/toilettes.geojson",
    model: "toilettes",
    truth: {
      identifiant: ["identifiant"],
      adresse: ["numerodansvoie + voie", "voie"],
      commune: ["commune"],
      ...point("geometry"),
      gestionnaire: ["gestionnaire"],
      observations: ["observation"],
    },
  },
  {
    name: "métropole de Lyon, fontaines",
    file: "grandlyon/fontaines.geojson",
    model: official("datagouv_schema-fontaine-eau"),
    truth: { gestionnaire: ["gestionnaire"], ...point("geometry") },
  },
  {
    name: "bondy, adresses",
    file: "ban/ban-93010-bondy.fixed.csv",
    model: "toilettes",
    truth: {
      adresse: ["numero + rep + nom_voie", "numero + nom_voie"],
      code_postal: ["code_postal"],
      commune: ["nom_commune"],
      code_insee: ["code_insee"],
      latitude: ["lat"],
      longitude: ["lon"],
    },
    tolerated: { identifiant: ["id"] },
  },
];
