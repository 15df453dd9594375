import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { schemaOrgDataset } from "../../src/exchange/schemaOrg/schemaOrgDataset.ts";
import { scriptJson } from "../../src/exchange/schemaOrg/scriptJson.ts";
import { ADDRESSES, BASE, HOSTILE, WITHOUT_POSITIONS } from "../harvest/sampleCatalogue.ts";

const CATALOGUE = { title: "Données ouvertes de Bron", page: `${BASE}/communes/69029` };

describe("schemaOrgDataset", () => {
  it("says what search engines read", () => {
    expect(schemaOrgDataset(ADDRESSES, CATALOGUE, "fr")).toMatchObject({
      "@type": "Dataset",
      name: ADDRESSES.title,
      url: ADDRESSES.landingPage,
      license: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
      temporalCoverage: "2024-01-01/..",
      spatialCoverage: [
        { geo: { box: "45.71 4.88 45.76 4.94" } },
        { "@type": "City", name: "Bron", identifier: "69029" },
      ],
      creator: { "@type": "GovernmentOrganization", name: "Commune de Bron" },
      includedInDataCatalog: { name: CATALOGUE.title },
    });
  });

  it("says nothing of what is unknown", () => {
    const said = schemaOrgDataset({ ...WITHOUT_POSITIONS, spatial: null, temporal: null }, CATALOGUE, "fr");
    expect(Object.keys(said)).not.toContain("spatialCoverage");
    expect(Object.keys(said)).not.toContain("temporalCoverage");
    expect(said["distribution"]).toHaveLength(1);
  });

  it("is JSON-LD: every property has a meaning", async () => {
    const context = { "@vocab": "https://schema.org/" };
    const said = { ...schemaOrgDataset(ADDRESSES, CATALOGUE, "fr"), "@context": context };
    const [expanded] = await jsonld.expand(said);
    expect(Object.keys(expanded!)).toContain("https://schema.org/distribution");
    expect(expanded!["@type"]).toEqual(["https://schema.org/Dataset"]);
  });
});

describe("scriptJson", () => {
  it("never ends the script it stands in, and reads back", () => {
    const hostile = {
      ...schemaOrgDataset(HOSTILE, CATALOGUE, "fr"),
      name: "</script><!--<script>\u2028\u2029&amp;",
    };
    const text = scriptJson(hostile);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(hostile)));
  });
});
