import type { PublishedPage } from "./embedPage.ts";

/** The commune whose colour a widget takes: the one named, if it is of the territory, else the one shown. INSEE code. */
export function accentOf({ request, subject, visit }: PublishedPage): string | undefined {
  const named = visit.territory.communes.find(({ insee }) => insee === request.accent);
  return (named ?? subject.commune)?.insee;
}
