import type { QualityResult } from "../../../domain/dataset/qualityPoints.ts";
import type { Language } from "../../../messages/language.ts";
import { qualityWords } from "../../../messages/web/datasetFacts.ts";
import { datasetsTexts } from "../../../messages/web/datasets.ts";
import { StateGlyph } from "../../components/StateGlyph.tsx";

interface QualityListProps {
  readonly language: Language;
  readonly quality: readonly QualityResult[];
  /** Those that are met are not listed. */
  readonly lackingOnly?: boolean | undefined;
}

/** The nine quality points, and what each lacks. */
export function QualityList({ language, quality, lackingOnly }: QualityListProps) {
  const texts = datasetsTexts(language);
  const met = quality.filter((one) => one.met).length;
  return (
    <section class="flow" aria-labelledby="qualite">
      <h2 id="qualite" class="h3">
        {texts("quality", { met, total: quality.length })}
      </h2>
      <p class="mut">{texts("qualityLead")}</p>
      <ul class="checks">
        {quality
          .filter((one) => !lackingOnly || !one.met)
          .map((one) => {
            const { title, lacks } = qualityWords(language, one);
            return (
              <li key={one.point}>
                <StateGlyph
                  state={one.met ? "corrected" : "to-confirm"}
                  label={texts(one.met ? "met" : "lacking")}
                />
                <span>
                  {title}
                  {lacks !== null && (
                    <>
                      <br />
                      <span class="mut">{lacks}</span>
                    </>
                  )}
                </span>
              </li>
            );
          })}
      </ul>
    </section>
  );
}
