import * as v from "valibot";
import { isSiren } from "../domain/cleaning/kinds/luhn.ts";
import { Secret } from "./secret.ts";

/** `https://data.example.org`, with nothing behind it. */
function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const bare = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return bare && /^https?:$/.test(url.protocol) ? url.origin : null;
}

/** A text that `read` understands; null for what it does not. */
function read<Value>(understand: (text: string) => Value | null) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
      const value = understand(dataset.value);
      if (value !== null) return value;
      addIssue({ message: "not understood" });
      return NEVER;
    }),
  );
}

const url = (protocols: RegExp) =>
  read((text) => (URL.canParse(text) && protocols.test(new URL(text).protocol) ? text : null));

const wholeNumber = (least: number, most: number) =>
  read((text) => (/^\d{1,9}$/.test(text) && +text >= least && +text <= most ? +text : null));

const oneOf = <const Word extends string>(...words: readonly Word[]) =>
  read((text) => words.find((word) => word === text.toLowerCase()) ?? null);

const words = () => read((text) => text.split(/[\s,]+/).filter((word) => word !== ""));

const text = () => v.string();

const secret = <Read extends v.GenericSchema<string, string>>(schema: Read) =>
  v.pipe(
    schema,
    v.transform((hidden) => new Secret(hidden)),
  );

/** A name and an address, or an address alone: `Traboule <ne-pas-repondre@example.org>`. */
const SENDER = /^(?:[^<>\r\n"]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** IGN’s plan, from the Géoplateforme: free and without a key. */
const IGN_STYLE = "https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/standard.json";

/** Every variable of the environment that the platform reads, with what makes its value right. */
export const SETTINGS = {
  DATABASE_URL: { schema: secret(url(/^postgres(?:ql)?:$/)) },
  DATA: { schema: text(), fallback: "./data" },
  HOST: { schema: text(), fallback: "127.0.0.1" },
  PORT: { schema: wholeNumber(0, 65_535), fallback: "3000" },
  PUBLIC_URL: { schema: read(originOf) },
  TRUST_PROXY: { schema: wholeNumber(0, 9), fallback: "0" },
  SECRET: { schema: secret(v.pipe(v.string(), v.minLength(32))) },
  LOG_LEVEL: { schema: oneOf("warn", "info", "debug", "silent"), fallback: "info" },
  TERRITORY_SIREN: { schema: read((digits) => (isSiren(digits) ? digits : null)) },
  ADDRESSES: { schema: text() },
  OUTLINES: { schema: text() },
  OUTLINES_SOURCE: { schema: text() },
  MAX_UPLOAD_MB: { schema: wholeNumber(1, 2000), fallback: "50" },
  SMTP_URL: { schema: secret(url(/^smtps?:$/)) },
  MAIL_FROM: { schema: v.pipe(v.string(), v.regex(SENDER)) },
  S3_ENDPOINT: { schema: read(originOf) },
  S3_BUCKET: { schema: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)) },
  S3_REGION: { schema: text(), fallback: "us-east-1" },
  S3_ACCESS_KEY_ID: { schema: text() },
  S3_SECRET_ACCESS_KEY: { schema: secret(text()) },
  OIDC_ISSUER: { schema: url(/^https?:$/) },
  OIDC_CLIENT_ID: { schema: text() },
  OIDC_CLIENT_SECRET: { schema: secret(text()) },
  OIDC_PROFILE: { schema: oneOf("standard", "proconnect"), fallback: "standard" },
  OIDC_SCOPES: { schema: words() },
  OIDC_ACR_VALUES: { schema: words() },
  MAP_STYLE_URL: {
    schema: read((value) => (value === "none" || /^https?:\/\/./.test(value) ? value : null)),
    fallback: IGN_STYLE,
  },
  MAP_HOSTS: {
    schema: read((list) => {
      const origins = list
        .split(/[\s,]+/)
        .filter((one) => one !== "")
        .map(originOf);
      return origins.includes(null) ? null : (origins as string[]);
    }),
  },
  PUBLICATION_DIRECTOR: { schema: text() },
  HOSTING_PROVIDER: { schema: text() },
  DATA_PROTECTION_CONTACT: { schema: text() },
  ACCESSIBILITY_STATUS: { schema: oneOf("partial", "full") },
  ACCESSIBILITY_AUDIT: { schema: text() },
} as const satisfies Readonly<
  Record<string, { readonly schema: v.GenericSchema<string, unknown>; readonly fallback?: string }>
>;

export type SettingName = keyof typeof SETTINGS;

/** The values of the environment, read; those that are not given and have no fallback are undefined. */
export type Settings = {
  readonly [Name in SettingName]:
    | v.InferOutput<(typeof SETTINGS)[Name]["schema"]>
    | ((typeof SETTINGS)[Name] extends { readonly fallback: string } ? never : undefined);
};
