import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../setup/engines.ts";
import { publishedTerritory } from "../setup/publishedTerritory.ts";
import { testPlatform } from "../setup/testPlatform.ts";
import { portalApp } from "./portalApp.ts";

let app: ReturnType<typeof portalApp>;
const closing: (() => Promise<void>)[] = [];

async function text(path: string): Promise<string> {
  const answer = await app.request(path, { headers: { Accept: "text/html" } });
  expect(answer.status, path).toBe(200);
  return answer.text();
}

beforeAll(async () => {
  const [database, close] = await openEmbedded();
  const [platform, remove] = await testPlatform(database);
  closing.push(remove, close);
  await publishedTerritory(platform, { models: ["toilettes", "equipements"], communes: ["69029", "69123"] });
  app = portalApp(platform);
});

afterAll(async () => {
  for (const close of closing) await close();
});

describe("a search with a typo", () => {
  it.each([
    ["toilletes", "Toilettes publiques"],
    ["TOLETTES", "Toilettes publiques"],
  ])("%s finds %s, and rows with the word that was meant", async (typed, title) => {
    const page = await text(`/datasets?q=${encodeURIComponent(typed)}`);
    expect(page).toContain(`>${title}<`);
    expect(page).toContain("Voici celles qui contiennent");
    expect(page).toMatch(/href="\/datasets\/[\w-]+\/records\//);
  });

  it("shows an exact name first, whatever its accents and capitals", async () => {
    const page = await text(`/datasets?q=${encodeURIComponent("equipements publics")}`);
    const found = [...page.matchAll(/<th scope="row"[^>]*>.*?<a href="\/datasets\/([\w-]+)"/g)];
    expect(found[0]?.[1]).toBe("equipements");
    expect(page).not.toContain("Voici celles qui contiennent");
  });
});
