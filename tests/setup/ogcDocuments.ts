import { expect } from "vitest";

export interface Link {
  readonly rel: string;
  readonly href: string;
  readonly type: string;
}

export interface Collection {
  readonly id: string;
  readonly links: readonly Link[];
  readonly crs: readonly string[];
  readonly storageCrs: string;
  readonly extent: {
    readonly spatial: { readonly bbox: readonly (readonly number[])[]; readonly crs: string };
    readonly temporal: { readonly interval: readonly (readonly (string | null)[])[] };
  };
}

export interface Feature {
  readonly type: string;
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: readonly [number, number] } | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly links?: readonly Link[];
}

export interface Features {
  readonly type: string;
  readonly features: readonly Feature[];
  readonly links: readonly Link[];
  readonly timeStamp: string;
  readonly numberMatched?: number;
  readonly numberReturned: number;
}

/** The relations of links, in their order. */
export const rels = (links: readonly Link[]): string[] => links.map(({ rel }) => rel);

/** What holds of every page of features: type, features, links, timeStamp, numberMatched, numberReturned, geometry. */
export function expectFeatures(page: Features, path: string, limit = 100): void {
  expect(page.type).toBe("FeatureCollection");
  expect(Array.isArray(page.features)).toBe(true);
  for (const { rel, type } of page.links) expect([rel, type].every(Boolean)).toBe(true);
  const self = page.links.find(({ rel }) => rel === "self")!;
  expect(new URL(self.href).pathname).toBe(path);
  expect(page.links.filter(({ rel }) => rel === "alternate").map(({ type }) => type)).toEqual([
    "text/html",
    "text/csv",
  ]);
  expect(Math.abs(Date.parse(page.timeStamp) - Date.now())).toBeLessThan(60_000);
  expect(page.numberReturned).toBe(page.features.length);
  expect(page.features.length).toBeLessThanOrEqual(limit);
  if (page.numberMatched !== undefined)
    expect(page.numberMatched).toBeGreaterThanOrEqual(page.numberReturned);
  for (const { type, geometry } of page.features) {
    expect(type).toBe("Feature");
    if (geometry === null) continue;
    expect(Math.abs(geometry.coordinates[0])).toBeLessThanOrEqual(180);
    expect(Math.abs(geometry.coordinates[1])).toBeLessThanOrEqual(90);
  }
}
