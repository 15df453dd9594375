import { official, type RealFileTruth } from "./realFileTruth.ts";

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
