import type { Params } from "../../domain/journal/outcome.ts";
import type { ProblemKind } from "../../domain/problem/problems.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  title: "Les réponses d’erreur",
  lead: "Chaque erreur est un document application/problem+json (RFC 9457). Son « type » est l’adresse d’une page de cette liste, et son « code » en est la fin : votre programme peut s’y fier, ils ne changent pas.",
  every: "Toutes les erreurs, par code",
  code: "Code",
  status: "Statut HTTP",
  type: "Type",
  meaning: "Ce qui se passe",
  todo: "Que faire",
  open: "« […] » tient la place de ce que chaque réponse précise : une valeur, une limite, un nom.",
  answer: "Dans la réponse",
  program: "Pour votre programme",
  documentation: "L’API",
  sameStatus: "Les autres erreurs de statut {status}",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  title: "Error answers",
  lead: "Each error is an application/problem+json document (RFC 9457). Its “type” is the address of a page of this list, and its “code” the end of it: your program may rely on them, they do not change.",
  every: "Every error, by code",
  code: "Code",
  status: "HTTP status",
  type: "Type",
  meaning: "What happens",
  todo: "What to do",
  open: "“[…]” stands for what each answer tells: a value, a limit, a name.",
  answer: "In the answer",
  program: "For your program",
  documentation: "The API",
  sameStatus: "The other errors of status {status}",
};

const kindsFr: Readonly<Record<ProblemKind, string>> = {
  invalid:
    "La demande ne peut pas être suivie telle qu’elle est écrite. Corrigez-la avant de la renvoyer : la même aurait la même réponse.",
  unauthenticated:
    "La demande ne dit pas, ou mal, de qui elle vient. Un programme envoie une clé d’accès dans l’en-tête « Authorization », après le mot « Bearer ».",
  forbidden: "La demande est comprise, et refusée. La renvoyer telle quelle n’y change rien.",
  "not-found": "Rien ne se trouve à cette adresse, ou rien que vous puissiez voir.",
  method: "L’adresse existe, mais pas pour cette méthode. L’en-tête « Allow » donne celles qu’elle accepte.",
  "not-acceptable": "Aucun format offert ne correspond à ce qui est demandé.",
  conflict:
    "L’état présent des données ne permet pas cette action. Relisez-le, décidez, puis recommencez si elle a encore un sens.",
  gone: "Ce qui se trouvait ici a été retiré. N’y revenez pas d’office : enlevez l’adresse de vos listes.",
  changed: "Ce que la demande supposait n’est plus vrai. Relisez l’état présent, puis recommencez.",
  "too-large": "L’envoi dépasse la limite. La même demande aurait la même réponse.",
  "wrong-type": "Le contenu envoyé n’est d’aucun des types que cette adresse lit.",
  range: "La partie demandée par l’en-tête « Range » n’est pas dans le fichier.",
  "rate-limited":
    "Attendez le nombre de secondes que donne l’en-tête « Retry-After », puis renvoyez la même demande.",
  internal:
    "La demande n’est pas en cause. Renvoyez-la plus tard ; si cela dure, donnez le champ « instance » de la réponse à la personne qui tient la plateforme.",
  unavailable:
    "La demande n’est pas en cause. Renvoyez-la après le nombre de secondes que donne l’en-tête « Retry-After ».",
};

const kindsEn: typeof kindsFr = {
  invalid:
    "The request cannot be followed as it is written. Correct it before sending it again: the same would have the same answer.",
  unauthenticated:
    "The request does not say, or says wrongly, whom it comes from. A program sends an access key in the header “Authorization”, after the word “Bearer”.",
  forbidden: "The request is understood, and refused. Sending it again as it is changes nothing.",
  "not-found": "Nothing is at this address, or nothing that you may see.",
  method: "The address exists, but not for this method. The header “Allow” gives those that it takes.",
  "not-acceptable": "None of the formats offered is one of those asked for.",
  conflict:
    "The data as they stand do not allow this action. Read them again, decide, then try again if it still makes sense.",
  gone: "What was here was withdrawn. Do not come back by rule: take the address off your lists.",
  changed: "What the request relied on is no longer true. Read again how things stand, then try again.",
  "too-large": "What was sent is beyond the limit. The same request would have the same answer.",
  "wrong-type": "The content sent is of none of the types that this address reads.",
  range: "The part asked for by the header “Range” is not in the file.",
  "rate-limited":
    "Wait for the number of seconds that the header “Retry-After” gives, then send the same request again.",
  internal:
    "The request is not at fault. Send it again later; if it lasts, give the field “instance” of the answer to whoever runs the platform.",
  unavailable:
    "The request is not at fault. Send it again after the number of seconds that the header “Retry-After” gives.",
};

type ProblemPageText = keyof typeof fr;

/** The words of the pages that explain each problem, by language; `kinds` says what a program does about each kind. */
export const problemPageMessages = {
  fr: { texts: fr, kinds: kindsFr },
  en: { texts: en, kinds: kindsEn },
} as const satisfies Readonly<
  Record<
    Language,
    { readonly texts: Readonly<Record<ProblemPageText, string>>; readonly kinds: typeof kindsFr }
  >
>;

type ProblemPageTexts = (key: ProblemPageText, params?: Params) => string;

/** The words of these pages in one language. */
export function problemPageTexts(language: Language): ProblemPageTexts {
  return (key, params) => formatMessage(language, problemPageMessages[language].texts[key], params);
}

/** What a program does about a kind of problem. */
export function problemKindText(language: Language, kind: ProblemKind): string {
  return formatMessage(language, problemPageMessages[language].kinds[kind]);
}
