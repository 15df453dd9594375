import { IntlMessageFormat } from "intl-messageformat";
import { annotationMessages } from "../../src/messages/annotation.ts";
import { cliMessages } from "../../src/messages/cli.ts";
import { configurationMessages } from "../../src/messages/configuration.ts";
import { dcatMessages } from "../../src/messages/dcat.ts";
import type { Language } from "../../src/messages/language.ts";
import { mailMessages } from "../../src/messages/mails.ts";
import { problemMessages } from "../../src/messages/problems.ts";
import { reportMessages } from "../../src/messages/report.ts";
import { RULES } from "../../src/messages/rules.ts";
import { templateMessages } from "../../src/messages/template.ts";
import { privateApiMessages } from "../../src/messages/web/privateApi.ts";
import { problemPageMessages } from "../../src/messages/web/problemPages.ts";
import { docsMessages } from "../../src/messages/web/docs.ts";
import { depositMessages } from "../../src/messages/web/deposit.ts";
import { homeMessages } from "../../src/messages/web/home.ts";
import { ogcMessages } from "../../src/messages/web/ogc.ts";
import { auditMessages } from "../../src/messages/web/audit.ts";
import { peopleMessages } from "../../src/messages/web/people.ts";
import { signInMessages } from "../../src/messages/web/signIn.ts";
import { portalMessages } from "../../src/messages/web/portal.ts";
import { portalDatasetMessages } from "../../src/messages/web/portalDataset.ts";
import { portalFeedMessages } from "../../src/messages/web/portalFeeds.ts";
import { portalModelMessages } from "../../src/messages/web/portalModels.ts";
import { portalPlaceMessages } from "../../src/messages/web/portalPlaces.ts";
import { portalValueMessages } from "../../src/messages/web/portalValues.ts";
import { demoMessages } from "../../src/messages/web/demo.ts";
import { workspaceMessages } from "../../src/messages/web/workspace.ts";
import { territoryMessages } from "../../src/messages/web/territory.ts";
import { cockpitMessages } from "../../src/messages/web/cockpit.ts";
import { legalMessages } from "../../src/messages/web/legal.ts";
import { setupMessages } from "../../src/messages/web/setup.ts";
import { embedMessages } from "../../src/messages/web/embed.ts";
import { shellMessages } from "../../src/messages/web/shell.ts";
import { datasetsMessages } from "../../src/messages/web/datasets.ts";
import { publicationMessages } from "../../src/messages/web/publication.ts";
import { datasetFactMessages } from "../../src/messages/web/datasetFacts.ts";
import { reviewFactMessages } from "../../src/messages/web/reviewFacts.ts";
import { revisionMessages } from "../../src/messages/web/revision.ts";

/** One text that a person may read, in both languages. */
export interface TextPair {
  /** Where it stands: `rules/date.month.title`. */
  readonly path: string;
  readonly fr: string;
  readonly en: string;
}

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

function pairs(name: string, messages: Readonly<Record<Language, object>>): TextPair[] {
  const english = new Map(leaves(messages.en, name));
  return leaves(messages.fr, name).map(([path, fr]) => ({ path, fr, en: english.get(path) ?? "" }));
}

/** Every text of the message files. */
export const EVERY_TEXT: readonly TextPair[] = [
  ...Object.entries(RULES).flatMap(([id, { fr, en }]) => pairs(`rules/${id}`, { fr, en })),
  ...pairs("cli", cliMessages),
  ...pairs("configuration", configurationMessages),
  ...pairs("dcat", dcatMessages),
  ...pairs("mails", mailMessages),
  ...pairs("problems", problemMessages),
  ...pairs("web/demo", demoMessages),
  ...pairs("web/workspace", workspaceMessages),
  ...pairs("web/territory", territoryMessages),
  ...pairs("web/cockpit", cockpitMessages),
  ...pairs("web/legal", legalMessages),
  ...pairs("web/setup", setupMessages),
  ...pairs("web/embed", embedMessages),
  ...pairs("web/datasetFacts", datasetFactMessages),
  ...pairs("web/datasets", datasetsMessages),
  ...pairs("web/publication", publicationMessages),
  ...pairs("web/reviewFacts", reviewFactMessages),
  ...pairs("web/revision", revisionMessages),
  ...pairs("web/deposit", depositMessages),
  ...pairs("web/home", homeMessages),
  ...pairs("report", reportMessages),
  ...pairs("annotation", annotationMessages),
  ...pairs("template", templateMessages),
  ...pairs("web/problemPages", problemPageMessages),
  ...pairs("web/docs", docsMessages),
  ...pairs("web/privateApi", privateApiMessages),
  ...pairs("web/ogc", ogcMessages),
  ...pairs("web/audit", auditMessages),
  ...pairs("web/people", peopleMessages),
  ...pairs("web/signIn", signInMessages),
  ...pairs("web/portal", portalMessages),
  ...pairs("web/portalDataset", portalDatasetMessages),
  ...pairs("web/portalFeeds", portalFeedMessages),
  ...pairs("web/portalModels", portalModelMessages),
  ...pairs("web/portalPlaces", portalPlaceMessages),
  ...pairs("web/portalValues", portalValueMessages),
  ...pairs("web/shell", shellMessages),
];

export interface MessageParts {
  /** What is written as it stands, without placeholders. */
  readonly literals: readonly string[];
  readonly placeholders: readonly string[];
}

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The parser's number for plain text. */
const LITERAL = 0;

function visit(elements: readonly Element[], literals: string[], placeholders: Set<string>): void {
  for (const element of elements) {
    if (!("value" in element)) continue;
    const kind: number = element.type;
    if (kind === LITERAL) literals.push(element.value);
    else placeholders.add(element.value);
    if ("options" in element)
      for (const option of Object.values(element.options)) visit(option.value, literals, placeholders);
  }
}

/** Reads an ICU message; throws when it is not one. */
export function messageParts(language: Language, text: string): MessageParts {
  const literals: string[] = [];
  const placeholders = new Set<string>();
  visit(
    new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst(),
    literals,
    placeholders,
  );
  return { literals, placeholders: [...placeholders].sort() };
}
