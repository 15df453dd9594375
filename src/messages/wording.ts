import type { Params } from "../domain/journal/outcome.ts";
import type { RuleMessages } from "./catalogue.ts";
import { formatMessage } from "./formatMessage.ts";
import type { Language } from "./language.ts";
import { RULES } from "./rules.ts";

function messagesOf(rule: string): RuleMessages {
  const messages = RULES[rule];
  if (!messages) throw new Error(`No wording for the rule "${rule}": add it to src/messages/rules`);
  return messages;
}

/** A few words that name a rule or code, as groups are headed. */
export function ruleTitle(language: Language, rule: string, params?: Params): string {
  return formatMessage(language, messagesOf(rule)[language].title, params);
}

/** The sentence a person reads for a rule or code, its placeholders filled. */
export function ruleText(language: Language, rule: string, params?: Params): string {
  return formatMessage(language, messagesOf(rule)[language].text, params);
}
