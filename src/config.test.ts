import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, it } from "vitest";
import { readConfig } from "./config.ts";
import { keptSecret } from "./config/keptSecret.ts";
import { SETTINGS } from "./config/settings.ts";
import { configurationMessages } from "./messages/configuration.ts";

const SECRET = "not-to-be-seen-0123456789abcdefgh";

const FULL = {
  DATABASE_URL: `postgres://traboule:${SECRET}@db.example.org/traboule`,
  PUBLIC_URL: "https://data.example.org/",
  SECRET,
  SMTP_URL: `smtp://user:${SECRET}@mail.example.org:587`,
  MAIL_FROM: "Données <no-reply@example.org>",
  S3_ENDPOINT: "https://s3.example.org",
  S3_BUCKET: "traboule-files",
  S3_ACCESS_KEY_ID: "key",
  S3_SECRET_ACCESS_KEY: SECRET,
  OIDC_ISSUER: "https://identity.example.org/api/v2",
  OIDC_CLIENT_ID: "traboule",
  OIDC_CLIENT_SECRET: SECRET,
  OIDC_PROFILE: "proconnect",
};

const maps = (environment: Record<string, string>) => readConfig(environment).map;

const refusal = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("nothing was refused");
};

it("needs nothing", () => {
  expect(readConfig({ SMTP_URL: " " })).toEqual({
    databaseUrl: null,
    dataFolder: "./data",
    host: "127.0.0.1",
    port: 3000,
    publicUrl: "http://localhost:3000",
    isHttps: false,
    trustedProxies: 0,
    secret: null,
    logLevel: "info",
    territorySiren: null,
    addresses: null,
    outlines: null,
    maxUploadBytes: 50_000_000,
    mail: null,
    s3: null,
    oidc: null,
    map: {
      styleUrl: "https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/standard.json",
      hosts: ["https://data.geopf.fr"],
    },
    legal: {
      publicationDirector: null,
      hostingProvider: null,
      dataProtectionContact: null,
      accessibility: null,
    },
  });
});

it("reads everything, and shows no secret", () => {
  const config = readConfig(FULL);
  expect(config.publicUrl).toBe("https://data.example.org");
  expect(config.isHttps).toBe(true);
  expect(config.databaseUrl!.reveal()).toBe(FULL.DATABASE_URL);
  expect(config.mail).toMatchObject({ from: "Données <no-reply@example.org>" });
  expect(config.s3).toMatchObject({ bucket: "traboule-files", region: "us-east-1" });
  expect(config.oidc).toMatchObject({
    scopes: ["openid", "given_name", "usual_name", "email", "siret"],
    acrValues: ["eidas1"],
  });
  for (const shown of [JSON.stringify(config), inspect(config, { depth: 9 }), String(config.secret)])
    expect(shown).not.toContain(SECRET);
  expect(JSON.stringify(config)).toContain("[secret]");
});

it("reads the map's servers", () => {
  expect(maps({ MAP_STYLE_URL: "none" })).toEqual({ styleUrl: null, hosts: [] });
  expect(
    maps({ MAP_STYLE_URL: "https://a.example/style.json", MAP_HOSTS: "https://a.example, https://b.example" })
      .hosts,
  ).toEqual(["https://a.example", "https://b.example"]);
});

it.each([
  ["DATABASE_URL", "mysql://db"],
  ["PORT", "70000"],
  ["PORT", "3000.5"],
  ["PUBLIC_URL", "data.example.org"],
  ["PUBLIC_URL", "https://data.example.org/portail"],
  ["TRUST_PROXY", "true"],
  ["SECRET", "short"],
  ["LOG_LEVEL", "verbose"],
  ["TERRITORY_SIREN", "200046978"],
  ["MAX_UPLOAD_MB", "9999"],
  ["SMTP_URL", "mail.example.org"],
  ["MAIL_FROM", "nobody"],
  ["MAIL_FROM", "a <a@example.org>\r\nBcc: x@example.org"],
  ["S3_ENDPOINT", "https://s3.example.org/bucket"],
  ["S3_BUCKET", "../bucket"],
  ["OIDC_PROFILE", "keycloak"],
  ["OIDC_ISSUER", "identity"],
  ["MAP_STYLE_URL", "javascript:alert(1)"],
  ["MAP_HOSTS", "https://a.example; script-src *"],
])("refuses %s=%s, naming the variable and not the value", (name, value) => {
  const message = refusal({ ...FULL, [name]: value });
  expect(message).toMatch(new RegExp(`^${name}\u00A0: écrivez .+\\.$`));
  expect(message).not.toContain(value);
});

it("names all that is missing, and why", () => {
  const { MAIL_FROM: _from, S3_BUCKET: _bucket, PUBLIC_URL: _url, ...partial } = FULL;
  expect(refusal(partial).split("\n")).toEqual([
    expect.stringMatching(/^MAIL_FROM manque, alors que SMTP_URL est donnée\u00A0: /),
    expect.stringMatching(/^S3_BUCKET manque, alors que S3_ENDPOINT est donnée\u00A0: /),
    expect.stringMatching(/^PUBLIC_URL manque, alors que OIDC_ISSUER est donnée\u00A0: /),
  ]);
});

it("words every variable", () => {
  expect(Object.keys(configurationMessages.fr.settings)).toEqual(Object.keys(SETTINGS));
});

it("makes a secret once, readable by its owner alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "traboule-secret-"));
  const [one, two] = await Promise.all([keptSecret(folder), keptSecret(folder)]);
  expect(one.reveal()).toHaveLength(43);
  expect(two.reveal()).toBe(one.reveal());
  expect(await readFile(join(folder, "secret"), "utf8")).toBe(one.reveal());
  expect((await stat(join(folder, "secret"))).mode & 0o077).toBe(0);
  await writeFile(join(folder, "secret"), "");
  await expect(keptSecret(folder)).rejects.toThrow("holds no secret");
  await rm(folder, { recursive: true });
});
