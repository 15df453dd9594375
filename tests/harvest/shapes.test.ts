import { existsSync } from "node:fs";
import { DataFactory } from "n3";
import { describe, expect, it } from "vitest";
import type { CatalogueInput } from "../../src/exchange/dcat/catalogueInput.ts";
import { describeCatalogue } from "../../src/exchange/dcat/describeCatalogue.ts";
import { HIGH_VALUE_REGULATION, termIri } from "../../src/exchange/dcat/namespaces.ts";
import { breaches, DCAT_AP, entailed, HIGH_VALUE, RECOMMENDED, RELEASES } from "./shaclBreaches.ts";
import {
  ADDRESSES,
  HOSTILE,
  largeCatalogue,
  sampleCatalogue,
  sampleDataset,
  WITHOUT_POSITIONS,
} from "./sampleCatalogue.ts";

const large = largeCatalogue(250);

const catalogues: readonly (readonly [string, CatalogueInput])[] = [
  ["a commune's", sampleCatalogue([sampleDataset("toilettes"), ADDRESSES, WITHOUT_POSITIONS])],
  ["an empty one", sampleCatalogue([])],
  ["a hostile one", sampleCatalogue([HOSTILE])],
  ["one just opened", sampleCatalogue([sampleDataset("a", { distributions: [], service: null })])],
  ...large.map((page) => [`page ${page.page} of a large one`, page] as const),
];

describe.skipIf(!existsSync(RELEASES))("shapes of DCAT-AP", () => {
  it.each(catalogues)("find nothing in %s", async (_, catalogue) => {
    const store = entailed(describeCatalogue(catalogue, "ttl"));
    expect(await breaches(store, DCAT_AP)).toEqual([]);
  });

  it("find what lacks", async () => {
    const kept = describeCatalogue(sampleCatalogue([ADDRESSES]), "ttl").filter(
      ({ predicate }) =>
        predicate.value !== termIri("dct:title") && predicate.value !== termIri("dcat:accessURL"),
    );
    const found = (await breaches(entailed(kept), DCAT_AP)).join("\n");
    expect(found).toMatch(/#dataset \S+title \S+MinCount/);
    expect(found).toMatch(/#csv \S+accessURL \S+MinCount/);
  });

  it("recommend little more", async () => {
    const store = entailed(describeCatalogue(sampleCatalogue([sampleDataset("toilettes")]), "ttl"));
    const lacking = (await breaches(store, RECOMMENDED)).map((breach) => breach.split(" ")[1]!);
    expect([...new Set(lacking)].sort()).toEqual(
      // A place has a box or a code, a current period no end, a catalogue no licence but its datasets'.
      ["dct:license", "dct:spatial", "dct:type", "dcat:bbox", "dcat:centroid", "dcat:endDate"]
        .map((term) => termIri(term as "dct:license"))
        .sort(),
    );
  });
});

describe.skipIf(!existsSync(RELEASES))("shapes of DCAT-AP HVD", () => {
  it("find nothing in a catalogue of high-value datasets", async () => {
    const other = sampleDataset("lignes", { highValue: "mobility", identifier: "lignes" });
    const store = entailed(describeCatalogue(sampleCatalogue([ADDRESSES, other]), "ttl"));
    expect(await breaches(store, HIGH_VALUE)).toEqual([]);
  });

  it("find nothing in what claims to be of high value among other datasets", async () => {
    const quads = describeCatalogue(
      sampleCatalogue([ADDRESSES, sampleDataset("toilettes"), WITHOUT_POSITIONS]),
      "ttl",
    );
    const claiming = new Set(
      quads
        .filter(({ object }) => object.value === HIGH_VALUE_REGULATION)
        .map(({ subject }) => subject.value),
    );
    expect(claiming.size).toBe(ADDRESSES.distributions.length + 3);
    const found = await breaches(entailed(quads), HIGH_VALUE);
    expect(found.filter((breach) => claiming.has(breach.split(" ")[0]!))).toEqual([]);
  });

  it("ask for an API, which each such dataset has", () => {
    const store = entailed(describeCatalogue(sampleCatalogue([ADDRESSES]), "ttl"));
    const node = DataFactory.namedNode(`${ADDRESSES.landingPage}#dataset`);
    const serves = store.getSubjects(DataFactory.namedNode(termIri("dcat:servesDataset")), node, null);
    expect(serves.map(({ value }) => value)).toEqual([`${ADDRESSES.landingPage}#service`]);
    const accessed = store.getObjects(null, DataFactory.namedNode(termIri("dcat:accessService")), null);
    expect(accessed.map(({ value }) => value)).toEqual([`${ADDRESSES.landingPage}#service`]);
  });

  it("are not met by an ordinary dataset, which makes no claim", () => {
    const quads = describeCatalogue(sampleCatalogue([sampleDataset("toilettes")]), "ttl");
    const written = quads.map(({ predicate, object }) => predicate.value + object.value).join();
    expect(written).not.toContain("http://data.europa.eu/bna/");
    expect(written).not.toContain("2023/138");
  });
});
