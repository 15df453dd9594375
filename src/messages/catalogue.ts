/** The wording of one rule, code or reason. Texts are ICU MessageFormat; `{name}` is filled from `params`. */
interface Wording {
  /** A few words, as a heading groups them: "Nom de commune normalisé". */
  readonly title: string;
  /** One sentence for the person: what, and what to do where something is to be done. */
  readonly text: string;
}

/** What a rule or code means, documented with an example. */
export interface RuleMessages {
  readonly fr: Wording;
  readonly en: Wording;
  /** A raw text that triggers it and what becomes of it ("" where nothing is proposed). */
  readonly example: { readonly raw: string; readonly result: string };
}

export type RuleCatalogue = Readonly<Record<string, RuleMessages>>;
