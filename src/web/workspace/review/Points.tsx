import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import { ruleText, ruleTitle } from "../../../messages/wording.ts";
import type { IssueGroup, ReviewState } from "../../../services/review/readReview.ts";
import { StateGlyph } from "../../components/StateGlyph.tsx";

interface PointsProps {
  readonly language: Language;
  readonly state: ReviewState;
  /** `/espace/69029/depots/…/relecture` */
  readonly base: string;
  readonly severity: IssueGroup["severity"];
}

/** What checks raised beyond single cells, with the row where to act: errors keep from publishing, warnings do not. */
export function Points({ language, state, base, severity }: PointsProps) {
  const texts = reviewTexts(language);
  const issues = state.issues.filter((issue) => issue.severity === severity);
  if (issues.length === 0) return null;
  return (
    <div class="points">
      <h3>{texts(severity === "error" ? "pointsBlocking" : "points")}</h3>
      {severity === "error" && <p class="hint">{texts("pointsHint")}</p>}
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.field}`}>
            <p>
              <StateGlyph state={severity === "error" ? "invalid" : "to-confirm"} />{" "}
              {pointWords(language, state, issue)}
            </p>
            {issue.records.length > 0 && (
              <p class="dec-f">
                <span class="mut">{texts("point", { count: issue.count })}</span>
                <a href={`${base}?ligne=${issue.records[0]}#h-grid`} data-row={issue.records[0]}>
                  {texts("seeRow")}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function pointWords(
  language: Language,
  { review }: ReviewState,
  { code, field, params, count }: IssueGroup,
): string {
  if (count === 1) return ruleText(language, code, params);
  const title = review.model.fields.find(({ name }) => name === field)?.title ?? "";
  return `${ruleTitle(language, code, params)}${field === null ? "" : ` (${title})`}`;
}
