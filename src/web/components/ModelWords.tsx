import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { LanguageContext, modelLanguage } from "./language.ts";

interface ModelWordsProps {
  readonly class?: string | undefined;
  readonly children: ComponentChildren;
}

/** Words of a model as its authors wrote them: a title, a description, a term. A page in another language says which they are in. */
export function ModelWords({ class: name, children }: ModelWordsProps) {
  const lang = modelLanguage(useContext(LanguageContext));
  if (lang === undefined && name === undefined) return <>{children}</>;
  return (
    <span class={name} lang={lang}>
      {children}
    </span>
  );
}
