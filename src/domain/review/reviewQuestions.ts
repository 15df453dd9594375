import type { Issue } from "../journal/issue.ts";

/**
 * What may be answered to a warning of personal data. `remove`: the cells are emptied; `internal`: they stay with the organisation
 * and are not published; `official`: a service's contact or somebody in office; `agreed`: the person agrees, or a law
 * asks for it; `not-personal`: seen by mistake.
 */
const PRIVACY_ANSWERS = ["remove", "internal", "official", "agreed", "not-personal"] as const;

export type PrivacyAnswer = (typeof PRIVACY_ANSWERS)[number];

/** One question about personal data, for all the cells of a field where the same kind was seen. */
export interface ReviewQuestion {
  readonly key: string;
  readonly code: string;
  /** Null for the whole file. */
  readonly field: string | null;
  /** The words seen, most frequent first; a number that must not spread is masked. */
  readonly excerpts: readonly { readonly text: string; readonly count: number }[];
  readonly count: number;
  readonly records: readonly number[];
  /** In the order to offer them. */
  readonly answers: readonly PrivacyAnswer[];
  /** The same answer given to all; null while one waits, or when they differ. */
  readonly answer: PrivacyAnswer | null;
  readonly answered: boolean;
}

export interface AnswerableIssue extends Issue {
  readonly answer: string | null;
}

/** What an answer does to the cells it is given for. */
export interface AnswerEffect {
  readonly cells: "emptied" | "kept";
  /** The field's values in these cells are published. */
  readonly published: boolean;
}

const FIRST_RECORDS = 5;

const CONTACT: readonly PrivacyAnswer[] = ["official", "remove", "internal", "agreed", "not-personal"];
const PRIVATE: readonly PrivacyAnswer[] = ["remove", "internal", "agreed", "not-personal"];
/** Nobody's agreement makes these fit to publish. */
const SECRET: readonly PrivacyAnswer[] = ["remove", "internal"];

const ANSWERS: Readonly<Record<string, readonly PrivacyAnswer[]>> = {
  "privacy.nir": SECRET,
  "privacy.iban": SECRET,
  "privacy.mobile": CONTACT,
  "privacy.email": CONTACT,
  "privacy.name": CONTACT,
  "privacy.names-column": CONTACT,
};

/** The answers that a warning accepts. */
function answersTo(code: string): readonly PrivacyAnswer[] {
  return ANSWERS[code] ?? PRIVATE;
}

export function isAnswerTo(code: string, answer: string): answer is PrivacyAnswer {
  return (answersTo(code) as readonly string[]).includes(answer);
}

export function answerEffect(answer: PrivacyAnswer): AnswerEffect {
  if (answer === "remove") return { cells: "emptied", published: false };
  return { cells: "kept", published: answer !== "internal" };
}

/** A warning of personal data must be answered before publishing; what is only worth a look must not. */
export function isQuestion({ code, severity }: Pick<Issue, "code" | "severity">): boolean {
  return code.startsWith("privacy.") && severity !== "info";
}

/** The questions of a review, those without an answer first, then those about the most cells. */
export function reviewQuestions(issues: readonly AnswerableIssue[]): ReviewQuestion[] {
  const groups = new Map<string, AnswerableIssue[]>();
  for (const issue of issues.filter(isQuestion)) {
    const key = `${issue.code}\u001F${issue.field ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  return Array.from(groups, ([key, group]) => questionOf(key, group)).sort(
    (a, b) =>
      Number(a.answered) - Number(b.answered) ||
      b.count - a.count ||
      (a.key < b.key ? -1 : Number(a.key > b.key)),
  );
}

function questionOf(key: string, issues: readonly AnswerableIssue[]): ReviewQuestion {
  const { code, field } = issues[0]!;
  const seen = new Map<string, number>();
  for (const { params } of issues) {
    const text = String(params?.["excerpt"] ?? "");
    if (text !== "") seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  const given = issues.map(({ answer }) => (answer !== null && isAnswerTo(code, answer) ? answer : null));
  const answered = !given.includes(null);
  return {
    key,
    code,
    field,
    excerpts: [...seen]
      .map(([text, count]) => ({ text, count }))
      .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
    count: issues.length,
    records: [...new Set(issues.flatMap(({ record }) => record ?? []))]
      .sort((a, b) => a - b)
      .slice(0, FIRST_RECORDS),
    answers: answersTo(code),
    answer: answered && new Set(given).size === 1 ? given[0]! : null,
    answered,
  };
}
