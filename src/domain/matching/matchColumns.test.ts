import { describe, expect, it } from "vitest";
import { parseModel } from "../model/parseModel.ts";
import type { Model } from "../model/model.ts";
import { builtInModels } from "../models/builtInModels.ts";
import { profileColumn } from "../table/columnProfile.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import { matchColumns } from "./matchColumns.ts";
import type { Mapping } from "./mapping.ts";

function modelOf(...fields: (string | Record<string, unknown>)[]): Model {
  const { model } = parseModel({
    name: "lieux",
    title: "Lieux",
    fields: fields.map((field) => (typeof field === "string" ? { name: field, type: "string" } : field)),
  });
  if (!model) throw new Error("no model");
  return model;
}

const PLACES = modelOf(
  "id",
  "nom",
  { name: "type", type: "string", constraints: { enum: ["Parc", "Square", "Jardin", "Aire de jeux"] } },
  "adresse",
  "code_postal",
  "commune",
  { name: "latitude", type: "number" },
  { name: "longitude", type: "number" },
  "telephone",
  { name: "courriel", type: "string", format: "email" },
  "site_web",
  "horaires",
  { name: "date_maj", type: "date" },
);

function table(columns: Record<string, readonly string[]>): ColumnProfile[] {
  return Object.entries(columns).map(([header, cells]) => profileColumn(header, cells));
}

/** field → headers, with the part taken. */
function read(mapping: Mapping, columns: readonly ColumnProfile[]): Record<string, string> {
  return Object.fromEntries(
    mapping.entries.map(({ field, columns: at, extract }) => [
      field,
      at.map((one) => columns[one]?.header ?? "").join(" + ") + (extract ? ` > ${extract}` : ""),
    ]),
  );
}

const NAMES = ["Parc des Lilas", "Square du Marché", "Jardin du Port"];
const isCommune = (text: string): boolean => ["bron", "mions", "lyon"].includes(text.toLowerCase());

function matched(columns: Record<string, readonly string[]>, model = PLACES): Record<string, string> {
  const profiles = table(columns);
  return read(matchColumns(model, profiles, { isCommune }), profiles);
}

describe("matchColumns, by header", () => {
  it.each([
    ["Code postal *", "code_postal"],
    ["CP", "code_postal"],
    ["code_postale", "code_postal"],
    ["CODEPOSTAL", "code_postal"],
    ["Zip code", "code_postal"],
    ["Ville", "commune"],
    ["Nom de la commune", "commune"],
    ["2. Nom du lieu", "nom"],
    ["Dénomination", "nom"],
    ["NOM_SITE", "nom"],
    ["N° de téléphone", "telephone"],
    ["Tél.", "telephone"],
    ["mél", "courriel"],
    ["E-mail(s)", "courriel"],
    ["Site internet", "site_web"],
    ["Jours et horaires d'ouverture", "horaires"],
    ["opening hours", "horaires"],
    ["Date de dernière mise à jour", "date_maj"],
    ["lng", "longitude"],
    ["Coord. Y", "latitude"],
    ["Adresse postale", "adresse"],
  ])("reads « %s » as %s", (header, field) => {
    expect(matched({ [header]: [] })).toEqual({ [field]: header });
  });

  it.each([
    "Nom du contact",
    "Mail du maire",
    "Page Facebook",
    "Réf",
    "Notes",
    "Adresse du gestionnaire",
    "Téléphone 2",
    "Date de création",
    "obs",
    "Surface",
  ])("reads « %s » as nothing", (header) => {
    expect(matched({ [header]: [] })).toEqual({});
  });

  it("chooses all columns together, not one after the other", () => {
    expect(
      matched({ Nom: ["Bron", "Mions", "Lyon"], "Nom du parc": NAMES, Commune: ["Bron", "Mions", "Lyon"] }),
    ).toMatchObject({ commune: "Commune" });
    expect(matched({ "Nom commune": ["Bron", "Mions"], Nom: NAMES })).toEqual({
      commune: "Nom commune",
      nom: "Nom",
    });
  });

  it("leaves two columns that would do equally well to a person", () => {
    const columns = table({ Libellé: NAMES, Intitulé: ["A", "B", "C"] });
    const mapping = matchColumns(PLACES, columns);
    expect(mapping.entries).toEqual([]);
    expect(mapping.suggestions?.map(({ field }) => field)).toEqual(["nom"]);
  });
});

describe("matchColumns, by content", () => {
  it("refuses a header that its values contradict", () => {
    expect(matched({ Commune: ["04 78 00 00 01", "04 78 00 00 02", "04 78 00 00 03"] })).toEqual({});
  });

  it("reads columns without headers only when their form leaves no doubt", () => {
    const columns = [
      ["a@exemple.fr", "b@exemple.fr", "c@exemple.fr"],
      ["69500", "69780", "69001"],
      ["12", "13", "14"],
      NAMES,
    ].map((cells) => profileColumn("", cells));
    const fields = matchColumns(PLACES, columns).entries.map(({ field }) => field);
    expect(fields).toContain("courriel");
    expect(fields).not.toContain("nom");
    expect(fields).not.toContain("id");
  });

  it("reads degrees and minutes by their letter, whatever the header says", () => {
    const degrees = {
      "Localisation GPS N": ["45°43'12\"N", "45°44'28''N", "45° 43' 55\" N"],
      "Localisation GPS E": ["4°54'05\"E", "4°54'58''E", "4° 54' 40\" E"],
    };
    const both = { latitude: "Localisation GPS N", longitude: "Localisation GPS E" };
    expect(matched({ Nom: NAMES, ...degrees })).toMatchObject(both);
    const parks = parseModel(builtInModels.get("parcs-jardins")!).model!;
    expect(matched({ Nom: NAMES, ...degrees }, parks)).toMatchObject(both);
  });

  it("takes years for no postcodes that lost their zero", () => {
    const columns = table({
      Nom: NAMES,
      anneepose: ["2001", "1998", "2012"],
      codes: ["1000", "1500", "2200"],
    });
    const { entries, suggestions = [] } = matchColumns(PLACES, columns, { isCommune });
    const told = [...entries.flatMap((one) => one.columns), ...suggestions.map(({ column }) => column)];
    expect(told).not.toContain(1);
    expect(suggestions).toMatchObject([{ field: "code_postal", column: 2 }]);
  });

  it("lets X and Y follow what they hold", () => {
    const columns = {
      "Coord. X": ["44.839", "44.917", "44.693"],
      "Coord. Y": ["-0.580", "-0.241", "-0.082"],
    };
    expect(matched(columns)).toEqual({ latitude: "Coord. X", longitude: "Coord. Y" });
    const named = { longitude: ["44.839", "44.917", "44.693"], latitude: ["-0.580", "-0.241", "-0.082"] };
    expect(matched(named)).toEqual({ latitude: "latitude", longitude: "longitude" });
  });
});

describe("matchColumns, one to several and several to one", () => {
  it("reads postcode and commune at the end of an address", () => {
    const cells = [
      "12 rue des Lilas 69500 Bron",
      "3 place du Marché - 69780 Mions",
      "Quai du Port, 69001 Lyon",
    ];
    expect(matched({ Adresse: cells })).toEqual({
      adresse: "Adresse > address.line",
      code_postal: "Adresse > address.postcode",
      commune: "Adresse > address.commune",
    });
    expect(matched({ Adresse: cells, CP: ["69500", "69780", "69001"] })).toEqual({
      adresse: "Adresse > address.line",
      code_postal: "CP",
      commune: "Adresse > address.commune",
    });
  });

  it("reads latitude and longitude in one cell", () => {
    expect(matched({ "Geo Point": ["45.73, 4.91", "45.7301, 4.9112"] })).toEqual({
      latitude: "Geo Point > position.latitude",
      longitude: "Geo Point > position.longitude",
    });
  });

  it("joins house number and street in the order in which they are written", () => {
    const columns = {
      ADRESSE: ["rue des Lilas", "place du Marché"],
      "N°": ["12", "3 bis"],
      BP: ["", "BP 12"],
    };
    expect(matched(columns)).toEqual({ adresse: "N° + ADRESSE" });
  });
});

describe("matchColumns, sources", () => {
  it("takes the given mapping first, and leaves alone what it says to leave", () => {
    const columns = table({ Titre: NAMES, Nom: ["x", "y", "z"], Commune: ["Bron"] });
    const given = {
      entries: [{ field: "nom", columns: ["  titre "] as [string], positions: null, extract: null }],
      ignoredColumns: ["Commune"],
      ignoredFields: [],
    };
    const mapping = matchColumns(PLACES, columns, { given });
    expect(read(mapping, columns)).toEqual({ nom: "Titre" });
    expect(mapping.entries[0]).toMatchObject({ how: "given", confidence: 1 });
  });

  it("recognises its own template", () => {
    const columns = table({ nom: NAMES, Code_postal: ["69500"] });
    const mapping = matchColumns(PLACES, columns, { stamp: { model: "lieux", version: "1.0.0" } });
    expect(mapping.entries.map(({ how }) => how)).toEqual(["template", "template"]);
  });

  it("says of every column and of every field what became of it", () => {
    const columns = table({ Nom: NAMES, "???": ["a"] });
    const mapping = matchColumns(PLACES, columns);
    expect(mapping.unmatchedColumns).toEqual([1]);
    expect(mapping.missingFields).toHaveLength(PLACES.fields.length - 1);
  });
});

describe("matchColumns, columns that number rows", () => {
  const streets = ["rue Neuve", "rue des Lilas", "place du Port"];

  it("joins a house number to its street", () => {
    expect(matched({ "N°": ["12", "3", "45"], Rue: streets })["adresse"]).toBe("N° + Rue");
    expect(matched({ numerodansvoie: ["12", "", "4"], voie: streets })["adresse"]).toBe(
      "numerodansvoie + voie",
    );
  });

  it("joins numbers as they are written on the ground", () => {
    const file = {
      RUE: ["Avenue Camille Rousset", "Place Curial", "Rue de la Marne", "Rue de Verdun", "Rue Neuve"],
      "N°": ["12", "56 T", "7-9", "face 22", "3 et 5"],
      NB: ["1", "3", "1", "1", "2"],
    };
    expect(matched(file)).toMatchObject({ adresse: "N° + RUE" });
  });

  it("finds the number beside a street of its own", () => {
    const equipment = modelOf("nom", "numero_voie", "nom_voie", "commune");
    const columns = { Nom: NAMES, "N°": ["12", "3 bis", "45"], Rue: streets };
    expect(matched(columns, equipment)).toMatchObject({ numero_voie: "N°", nom_voie: "Rue" });
    expect(matched({ ...columns, "N°": ["1", "2", "3"] }, equipment)["numero_voie"]).toBeUndefined();
  });

  it("does not take a count of rows for house numbers", () => {
    expect(matched({ "N°": ["1", "2", "3"], Adresse: streets })["adresse"]).toBe("Adresse");
    expect(matched({ "N°": ["7", "2", "3"], Nom: NAMES, Adresse: streets })["adresse"]).toBe("Adresse");
    const addresses = ["12 rue Neuve", "rue des Lilas", "place du Port"];
    expect(matched({ "N°": ["7", "2", "3"], Adresse: addresses })["adresse"]).toBe("Adresse");
  });

  it("joins two columns of coordinates into one point", () => {
    const stations = modelOf("nom", { name: "coordonneesXY", type: "geopoint" });
    const columns = { Xlongitude: ["4.8", "4.9"], Ylatitude: ["45.7", "45.8"] };
    expect(matched(columns, stations)["coordonneesXY"]).toBe("Xlongitude + Ylatitude");
  });

  it("reads headers whose encoding went wrong", () => {
    expect(matched({ "TÃ©lÃ©phone": ["0478000000"] })["telephone"]).toBe("TÃ©lÃ©phone");
  });

  it("takes degrees rather than metres where a file gives both", () => {
    const columns = {
      x: ["662524.1", "662530.2", "662541.7"],
      y: ["6866064.08", "6866070.12", "6866081.5"],
      lon: ["2.488881", "2.488962", "2.489113"],
      lat: ["48.893494", "48.893551", "48.893655"],
    };
    expect(matched(columns)).toMatchObject({ longitude: "lon", latitude: "lat" });
  });

  it.each([
    ["X_CC46", "Y_CC46"],
    ["x (Lambert 93)", "y (Lambert 93)"],
    ["X_2154", "Y_2154"],
    ["Coord. X (EPSG:3857)", "Coord. Y (EPSG:3857)"],
  ])("leaves the reference system out of « %s »", (x, y) => {
    expect(matched({ [x]: ["1842000.1"], [y]: ["5174000.3"] })).toMatchObject({ longitude: x, latitude: y });
  });
});
