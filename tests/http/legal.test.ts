import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../setup/engines.ts";
import { installTerritory } from "../setup/publishedTerritory.ts";
import { testPlatform } from "../setup/testPlatform.ts";
import { portalApp } from "./portalApp.ts";

const LEGAL = {
  publicationDirector: "Jeanne <b>Perrin</b>, présidente",
  hostingProvider: "Hébergeur, 1 rue des Écoles, 69000 Lyon, 04 00 00 00 00",
  dataProtectionContact: "dpo@exemple.fr",
  accessibility: { status: "partial", audit: "Atelier, mars 2026, 82 % des critères" },
} as const;

const PAGES = ["/mentions-legales", "/accessibilite", "/donnees-personnelles"] as const;
const page = { headers: { accept: "text/html" } };

const closing: (() => Promise<void>)[] = [];
let silent: ReturnType<typeof portalApp>;
let stated: ReturnType<typeof portalApp>;

beforeAll(async () => {
  const [database, close] = await openEmbedded();
  const [platform, remove] = await testPlatform(database);
  closing.push(remove, close);
  await installTerritory(platform);
  silent = portalApp(platform);
  const [other, removeOther] = await testPlatform(database, { settings: { legal: LEGAL } });
  closing.unshift(removeOther);
  stated = portalApp(other);
});

afterAll(async () => {
  for (const close of closing) await close();
});

const read = async (app: typeof silent, path: string): Promise<string> =>
  (await app.request(path, page)).text();

describe("what the law asks of a public site", () => {
  it.each(PAGES)("%s is a page, linked from the foot of the others", async (path) => {
    expect((await silent.request(path, page)).status).toBe(200);
    expect(await read(silent, "/datasets")).toContain(`href="${path}"`);
  });

  it("says what is not set, and claims no conformity before an audit", async () => {
    const notice = await read(silent, "/mentions-legales");
    expect(notice.match(/pas encore indiqué par l’exploitant/g)).toHaveLength(2);
    expect(notice).toContain("Métropole de Lyon");
    expect(notice).toContain("200046977");
    const statement = await read(silent, "/accessibilite");
    expect(statement).toContain("Aucun audit de conformité au RGAA n’a encore été fait");
    expect(statement).toContain("Accessibilité\u00A0: non conforme");
    expect(await read(silent, "/donnees-personnelles")).toContain("donnees@metropole.exemple.fr");
  });

  it("says what the operator set, as text", async () => {
    const notice = await read(stated, "/mentions-legales");
    expect(notice).toContain("Jeanne &lt;b>Perrin&lt;/b>, présidente");
    expect(notice).toContain(LEGAL.hostingProvider);
    expect(notice).not.toContain("pas encore indiqué");
    const statement = await read(stated, "/accessibilite");
    expect(statement).toContain("partiellement conforme");
    expect(statement).toContain("Atelier, mars 2026");
    expect(await read(stated, "/donnees-personnelles")).toContain("dpo@exemple.fr");
  });
});

describe("the language", () => {
  it("once chosen, is kept for the pages that follow", async () => {
    const chosen = await silent.request("/datasets?lang=en", page);
    const [cookie = ""] = (chosen.headers.get("set-cookie") ?? "").split(";");
    expect(cookie).toBe("language=en");
    const next = await silent.request("/communes", { headers: { ...page.headers, cookie } });
    expect(next.headers.get("content-language")).toBe("en");
    const back = await silent.request("/communes?lang=fr", { headers: { ...page.headers, cookie } });
    expect(back.headers.get("set-cookie")).toContain("language=fr");
    expect(back.headers.get("content-language")).toBe("fr");
  });

  it.each(["/datasets", "/datasets?lang=xx"])("leaves no cookie where none was chosen: %s", async (path) => {
    expect((await silent.request(path, page)).headers.get("set-cookie")).toBeNull();
  });

  it("leaves no cookie on the sites that show a widget", async () => {
    expect((await silent.request("/embed/toilettes?lang=en", page)).headers.get("set-cookie")).toBeNull();
  });
});
