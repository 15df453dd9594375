import { readSettings } from "./config/readSettings.ts";
import type { Secret } from "./config/secret.ts";

/** Mail sent by a server. */
interface MailConfig {
  /** `smtp://user:password@host:587` */
  readonly smtpUrl: Secret;
  /** `Traboule <ne-pas-repondre@example.org>` */
  readonly from: string;
}

/** Files in an S3-compatible store. */
interface S3Config {
  /** An origin, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
}

/** Sign-in through an identity service (OpenID Connect). */
interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  /** ProConnect names the claims its own way, and signs what it says of the person. */
  readonly profile: "standard" | "proconnect";
  readonly scopes: readonly string[];
  /** How sure the service must be of the person; empty to ask nothing. */
  readonly acrValues: readonly string[];
}

/** What the law asks a public site to say of itself, as the operator worded it; null for what is not set. */
interface LegalConfig {
  readonly publicationDirector: string | null;
  /** Name, address and telephone. */
  readonly hostingProvider: string | null;
  /** Whom to write to about personal data. */
  readonly dataProtectionContact: string | null;
  /** What an audit found; null before the first. */
  readonly accessibility: { readonly status: "partial" | "full"; readonly audit: string } | null;
}

/** All that the environment decides, read and checked once. */
export interface Config {
  /** A PostgreSQL server; null for the embedded database in `dataFolder`. */
  readonly databaseUrl: Secret | null;
  readonly dataFolder: string;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The address people use, an origin: `https://data.example.org`. */
  readonly publicUrl: string;
  /** Whether people reach us by https: cookies and headers rest on it. */
  readonly isHttps: boolean;
  /** How many proxies of ours stand in front, whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: number;
  /** What signs sessions; null to have one made and kept in `dataFolder` (see `keptSecret`). */
  readonly secret: Secret | null;
  readonly logLevel: "warn" | "info" | "debug" | "silent";
  /** SIREN of the metropolis; null until it is chosen on the screen. */
  readonly territorySiren: string | null;
  /** Path of an address index; null for none. */
  readonly addresses: string | null;
  /** A GeoJSON file of the communes' limits, and where it comes from; null for none. */
  readonly outlines: { readonly path: string; readonly source: string | null } | null;
  readonly maxUploadBytes: number;
  /** Null: no mail leaves. */
  readonly mail: MailConfig | null;
  /** Null: files on the disk, in `dataFolder`. */
  readonly s3: S3Config | null;
  readonly oidc: OidcConfig | null;
  readonly map: {
    /** A MapLibre style; null for maps without a background. */
    readonly styleUrl: string | null;
    /** Origins that the browser may ask for tiles, fonts and sprites. */
    readonly hosts: readonly string[];
  };
  readonly legal: LegalConfig;
}

const SCOPES = {
  standard: ["openid", "email", "profile"],
  proconnect: ["openid", "given_name", "usual_name", "email", "siret"],
};

/**
 * Reads the environment; what the command line says goes over it: `readConfig({ ...process.env, PORT: "4000" })`.
 * Throws `ConfigurationError`, whose message names each variable that is wrong or missing, and shows no value.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = readSettings(environment);
  const publicUrl = given.PUBLIC_URL ?? `http://localhost:${given.PORT}`;
  const styleUrl = given.MAP_STYLE_URL === "none" ? null : given.MAP_STYLE_URL;
  const styleHost = styleUrl === null ? [] : [new URL(styleUrl).origin];
  return {
    databaseUrl: given.DATABASE_URL ?? null,
    dataFolder: given.DATA,
    host: given.HOST,
    port: given.PORT,
    publicUrl,
    isHttps: publicUrl.startsWith("https:"),
    trustedProxies: given.TRUST_PROXY,
    secret: given.SECRET ?? null,
    logLevel: given.LOG_LEVEL,
    territorySiren: given.TERRITORY_SIREN ?? null,
    addresses: given.ADDRESSES ?? null,
    outlines: given.OUTLINES ? { path: given.OUTLINES, source: given.OUTLINES_SOURCE ?? null } : null,
    maxUploadBytes: given.MAX_UPLOAD_MB * 1_000_000,
    mail: given.SMTP_URL && given.MAIL_FROM ? { smtpUrl: given.SMTP_URL, from: given.MAIL_FROM } : null,
    s3:
      given.S3_ENDPOINT && given.S3_BUCKET && given.S3_ACCESS_KEY_ID && given.S3_SECRET_ACCESS_KEY
        ? {
            endpoint: given.S3_ENDPOINT,
            bucket: given.S3_BUCKET,
            region: given.S3_REGION,
            accessKeyId: given.S3_ACCESS_KEY_ID,
            secretAccessKey: given.S3_SECRET_ACCESS_KEY,
          }
        : null,
    oidc:
      given.OIDC_ISSUER && given.OIDC_CLIENT_ID && given.OIDC_CLIENT_SECRET
        ? {
            issuer: given.OIDC_ISSUER,
            clientId: given.OIDC_CLIENT_ID,
            clientSecret: given.OIDC_CLIENT_SECRET,
            profile: given.OIDC_PROFILE,
            scopes: given.OIDC_SCOPES ?? SCOPES[given.OIDC_PROFILE],
            acrValues: given.OIDC_ACR_VALUES ?? (given.OIDC_PROFILE === "proconnect" ? ["eidas1"] : []),
          }
        : null,
    map: { styleUrl, hosts: [...new Set([...styleHost, ...(given.MAP_HOSTS ?? [])])] },
    legal: {
      publicationDirector: given.PUBLICATION_DIRECTOR ?? null,
      hostingProvider: given.HOSTING_PROVIDER ?? null,
      dataProtectionContact: given.DATA_PROTECTION_CONTACT ?? null,
      accessibility:
        given.ACCESSIBILITY_STATUS && given.ACCESSIBILITY_AUDIT
          ? { status: given.ACCESSIBILITY_STATUS, audit: given.ACCESSIBILITY_AUDIT }
          : null,
    },
  };
}
