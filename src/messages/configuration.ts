import { formatMessage } from "./formatMessage.ts";
import type { Language } from "./language.ts";

/** Something wrong with a variable of the environment. */
export type ConfigurationFault =
  | { readonly kind: "wrong"; readonly name: ConfigurationName }
  | { readonly kind: "missing"; readonly name: ConfigurationName; readonly because: ConfigurationName };

interface Wording {
  /** What the variable decides. */
  readonly what: string;
  /** What a right value is, as it goes on from "write". */
  readonly expected: string;
}

const fr = {
  DATABASE_URL: {
    what: "Le serveur PostgreSQL (15 ou plus récent). Sans elle, la base est embarquée dans le dossier des données.",
    expected: "une adresse qui commence par postgres://",
  },
  DATA: {
    what: "Le dossier des données : base embarquée, fichiers déposés, secret.",
    expected: "un chemin de dossier",
  },
  HOST: {
    what: "L’adresse d’écoute. 0.0.0.0 pour écouter sur toutes les interfaces réseau.",
    expected: "une adresse IP ou un nom de machine",
  },
  PORT: {
    what: "Le port d’écoute ; 0 laisse le système choisir.",
    expected: "un nombre entier de 0 à 65535",
  },
  PUBLIC_URL: {
    what: "L’adresse que les gens écrivent. Elle sert aux liens, aux courriels et aux catalogues ; en https://, les cookies et les en-têtes deviennent plus stricts. Sans elle : http://localhost et le port.",
    expected: "une adresse sans rien après le nom, par exemple https://donnees.exemple.fr",
  },
  TRUST_PROXY: {
    what: "Combien de serveurs mandataires à vous se trouvent devant : leur X-Forwarded-For est alors cru pour compter les demandes de chacun.",
    expected: "un nombre entier de 0 à 9",
  },
  SECRET: {
    what: "Ce qui signe les sessions. Sans elle, un secret est tiré au sort et gardé dans le dossier des données. À donner quand plusieurs processus servent le même site.",
    expected: "au moins 32 caractères tirés au sort",
  },
  LOG_LEVEL: {
    what: "Ce que dit le journal technique.",
    expected: "warn, info, debug ou silent",
  },
  TERRITORY_SIREN: {
    what: "Le SIREN de l’intercommunalité servie. Sans elle, il se choisit à l’écran au premier démarrage.",
    expected: "un SIREN de neuf chiffres, par exemple 200046977",
  },
  ADDRESSES: {
    what: "L’index d’adresses fait par « traboule addresses build ». Sans elle, aucune position n’est cherchée.",
    expected: "un chemin de fichier",
  },
  OUTLINES: {
    what: "Les limites des communes : un fichier GeoJSON, compressé par gzip ou non, dont chaque objet porte son code INSEE (code, insee_com, code_insee ou insee). Sans elle, les communes sont dessinées autour de leurs adresses.",
    expected: "un chemin de fichier GeoJSON",
  },
  OUTLINES_SOURCE: {
    what: "D’où viennent ces limites, comme leur licence demande de le dire ; les mentions légales et les cartes le citent.",
    expected: "une source, par exemple IGN, Admin Express 2026",
  },
  MAX_UPLOAD_MB: {
    what: "La taille la plus grande d’un fichier déposé, en Mo.",
    expected: "un nombre entier de 1 à 2000",
  },
  SMTP_URL: {
    what: "Le serveur qui envoie les courriels. Sans elle, aucun courriel ne part.",
    expected: "une adresse qui commence par smtp:// ou smtps://",
  },
  MAIL_FROM: {
    what: "L’expéditeur des courriels.",
    expected: "une adresse de courriel, avec ou sans nom : Données ouvertes <ne-pas-repondre@exemple.fr>",
  },
  S3_ENDPOINT: {
    what: "Le stockage compatible S3 où garder les fichiers. Sans elle, ils restent dans le dossier des données.",
    expected: "une adresse sans rien après le nom, par exemple https://s3.exemple.fr",
  },
  S3_BUCKET: { what: "Le compartiment S3, déjà créé.", expected: "un nom de compartiment" },
  S3_REGION: { what: "La région S3.", expected: "un nom de région, par exemple fr-par" },
  S3_ACCESS_KEY_ID: { what: "L’identifiant de la clé S3.", expected: "un identifiant de clé" },
  S3_SECRET_ACCESS_KEY: { what: "La clé S3.", expected: "une clé" },
  OIDC_ISSUER: {
    what: "Le service d’identité (OpenID Connect). Sans elle, on se connecte par un code reçu par courriel. PUBLIC_URL doit être donnée.",
    expected: "l’adresse du service, qui commence par https://",
  },
  OIDC_CLIENT_ID: { what: "L’identifiant donné par le service d’identité.", expected: "un identifiant" },
  OIDC_CLIENT_SECRET: { what: "Le secret donné par le service d’identité.", expected: "un secret" },
  OIDC_PROFILE: {
    what: "Le profil du service d’identité : proconnect pour ProConnect, standard pour les autres.",
    expected: "standard ou proconnect",
  },
  OIDC_SCOPES: {
    what: "Ce qui est demandé au service d’identité. Par défaut : openid email profile ; pour ProConnect : openid given_name usual_name email siret.",
    expected: "des mots séparés par des espaces",
  },
  OIDC_ACR_VALUES: {
    what: "La sûreté demandée au service d’identité (acr_values). Par défaut : aucune ; pour ProConnect : eidas1.",
    expected: "des mots séparés par des espaces",
  },
  MAP_STYLE_URL: {
    what: "Le style du fond de carte (MapLibre) ; none pour des cartes sans fond. Par défaut : le plan IGN de la Géoplateforme.",
    expected: "une adresse qui commence par https://, ou none",
  },
  MAP_HOSTS: {
    what: "Les autres serveurs auxquels le fond de carte fait appel, quand ils ne sont pas celui du style.",
    expected: "des adresses sans rien après le nom, séparées par des espaces",
  },
  PUBLICATION_DIRECTOR: {
    what: "Qui dirige la publication du portail : les mentions légales le nomment.",
    expected: "un nom et une fonction, par exemple Jeanne Perrin, présidente",
  },
  HOSTING_PROVIDER: {
    what: "Qui héberge le portail : les mentions légales le nomment.",
    expected: "un nom, une adresse et un téléphone",
  },
  DATA_PROTECTION_CONTACT: {
    what: "À qui écrire au sujet des données personnelles.",
    expected: "un nom ou une adresse de courriel, par exemple dpo@exemple.fr",
  },
  ACCESSIBILITY_STATUS: {
    what: "Ce qu’un audit d’accessibilité (RGAA) a conclu. Sans elle, le portail dit qu’aucun audit n’a eu lieu. ACCESSIBILITY_AUDIT doit être donnée.",
    expected: "partial ou full",
  },
  ACCESSIBILITY_AUDIT: {
    what: "Cet audit : qui l’a fait, quand, son résultat. La déclaration d’accessibilité le cite.",
    expected: "une phrase",
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type ConfigurationName = keyof typeof fr;

const en: Readonly<Record<ConfigurationName, Wording>> = {
  DATABASE_URL: {
    what: "The PostgreSQL server (15 or later). Without it, the database is embedded in the data folder.",
    expected: "an address that starts with postgres://",
  },
  DATA: { what: "The data folder: embedded database, deposited files, secret.", expected: "a folder’s path" },
  HOST: {
    what: "The address to listen on. 0.0.0.0 to listen on every network interface.",
    expected: "an IP address or a machine’s name",
  },
  PORT: {
    what: "The port to listen on; 0 lets the system choose.",
    expected: "a whole number from 0 to 65535",
  },
  PUBLIC_URL: {
    what: "The address that people write. Links, e-mails and catalogues use it; with https://, cookies and headers become stricter. Without it: http://localhost and the port.",
    expected: "an address with nothing after the name, for instance https://data.example.org",
  },
  TRUST_PROXY: {
    what: "How many proxies of yours stand in front: their X-Forwarded-For is then believed, to count each one’s requests.",
    expected: "a whole number from 0 to 9",
  },
  SECRET: {
    what: "What signs sessions. Without it, a random secret is made and kept in the data folder. To be given when several processes serve the same site.",
    expected: "at least 32 random characters",
  },
  LOG_LEVEL: { what: "What the technical log says.", expected: "warn, info, debug or silent" },
  TERRITORY_SIREN: {
    what: "The SIREN of the territory served. Without it, it is chosen on the screen at the first start.",
    expected: "a SIREN of nine digits, for instance 200046977",
  },
  ADDRESSES: {
    what: "The address index made by “traboule addresses build”. Without it, no position is looked for.",
    expected: "a file’s path",
  },
  OUTLINES: {
    what: "The communes’ limits: a GeoJSON file, gzipped or not, each feature of which bears its INSEE code (code, insee_com, code_insee or insee). Without it, communes are drawn around their addresses.",
    expected: "a GeoJSON file’s path",
  },
  OUTLINES_SOURCE: {
    what: "Where these limits come from, as their licence asks it to be said; the legal notice and the maps quote it.",
    expected: "a source, for instance IGN, Admin Express 2026",
  },
  MAX_UPLOAD_MB: {
    what: "The largest size of a deposited file, in MB.",
    expected: "a whole number from 1 to 2000",
  },
  SMTP_URL: {
    what: "The server that sends e-mail. Without it, no e-mail leaves.",
    expected: "an address that starts with smtp:// or smtps://",
  },
  MAIL_FROM: {
    what: "The sender of e-mails.",
    expected: "an e-mail address, with or without a name: Open data <no-reply@example.org>",
  },
  S3_ENDPOINT: {
    what: "The S3-compatible store where files are kept. Without it, they stay in the data folder.",
    expected: "an address with nothing after the name, for instance https://s3.example.org",
  },
  S3_BUCKET: { what: "The S3 bucket, already made.", expected: "a bucket’s name" },
  S3_REGION: { what: "The S3 region.", expected: "a region’s name, for instance fr-par" },
  S3_ACCESS_KEY_ID: { what: "The S3 key’s identifier.", expected: "a key’s identifier" },
  S3_SECRET_ACCESS_KEY: { what: "The S3 key.", expected: "a key" },
  OIDC_ISSUER: {
    what: "The identity service (OpenID Connect). Without it, people sign in with a code received by e-mail. PUBLIC_URL must be given.",
    expected: "the service’s address, which starts with https://",
  },
  OIDC_CLIENT_ID: { what: "The identifier given by the identity service.", expected: "an identifier" },
  OIDC_CLIENT_SECRET: { what: "The secret given by the identity service.", expected: "a secret" },
  OIDC_PROFILE: {
    what: "The identity service’s profile: proconnect for ProConnect, standard for others.",
    expected: "standard or proconnect",
  },
  OIDC_SCOPES: {
    what: "What is asked of the identity service. By default: openid email profile; for ProConnect: openid given_name usual_name email siret.",
    expected: "words separated by spaces",
  },
  OIDC_ACR_VALUES: {
    what: "How sure the identity service must be (acr_values). By default: nothing is asked; for ProConnect: eidas1.",
    expected: "words separated by spaces",
  },
  MAP_STYLE_URL: {
    what: "The style of the maps’ background (MapLibre); none for maps without one. By default: IGN’s plan.",
    expected: "an address that starts with https://, or none",
  },
  MAP_HOSTS: {
    what: "The other servers that the maps’ background asks, when they are not the style’s.",
    expected: "addresses with nothing after the name, separated by spaces",
  },
  PUBLICATION_DIRECTOR: {
    what: "Who directs the portal’s publication: the legal notice names them.",
    expected: "a name and a function",
  },
  HOSTING_PROVIDER: {
    what: "Who hosts the portal: the legal notice names them.",
    expected: "a name, an address and a telephone number",
  },
  DATA_PROTECTION_CONTACT: {
    what: "Whom to write to about personal data.",
    expected: "a name or an e-mail address",
  },
  ACCESSIBILITY_STATUS: {
    what: "What an accessibility audit (RGAA) found. Without it, the portal says that no audit was made. ACCESSIBILITY_AUDIT must be given.",
    expected: "partial or full",
  },
  ACCESSIBILITY_AUDIT: {
    what: "That audit: who made it, when, its result. The accessibility statement quotes it.",
    expected: "a sentence",
  },
};

const faults = {
  fr: {
    wrong: "{name} : écrivez {expected}.",
    missing: "{name} manque, alors que {because} est donnée : écrivez {expected}.",
  },
  en: {
    wrong: "{name}: write {expected}.",
    missing: "{name} is missing, though {because} is given: write {expected}.",
  },
} as const;

/** Every text about the environment's variables, by language. */
export const configurationMessages = {
  fr: { settings: fr, faults: faults.fr },
  en: { settings: en, faults: faults.en },
} as const;

/** What is wrong with a variable, and what to write instead. */
export function configurationText(language: Language, fault: ConfigurationFault): string {
  const { settings, faults: wordings } = configurationMessages[language];
  const because = fault.kind === "missing" ? fault.because : "";
  const expected = settings[fault.name].expected;
  return formatMessage(language, wordings[fault.kind], { name: fault.name, because, expected });
}
