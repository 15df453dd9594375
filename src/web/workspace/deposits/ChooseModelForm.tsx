import { depositTexts } from "../../../messages/web/deposit.ts";
import { Button } from "../../components/Button.tsx";
import { ErrorSummary } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import { depositLinks } from "./depositLinks.ts";
import type { DepositPageProps } from "./depositPageProps.ts";

/** How many models are shown at once; the others wait in a list. */
const CLOSEST = 3;

function scoreKey(score: number): "score.high" | "score.medium" | "score.low" {
  if (score >= 0.5) return "score.high";
  return score >= 0.2 ? "score.medium" : "score.low";
}

/** Which dataset a file is, when its columns do not tell: the closest models first, with how close they are in words. */
export function ChooseModelForm({ frame, view, modelMissing = false }: DepositPageProps) {
  const texts = depositTexts(frame.language);
  const { deposit, candidates } = view;
  const error = modelMissing ? texts("modelMissing") : undefined;
  const choices = candidates.map(({ model, title, score }, at) => ({
    value: model,
    label: title,
    // A model that shares nothing with the file is no closer than another.
    ...(at < CLOSEST && score > 0.05 && { hint: texts(scoreKey(score)) }),
  }));
  return (
    <>
      <h1>{texts("modelTitle")}</h1>
      <p class="lead">{texts("modelLead", { file: deposit.file_name })}</p>
      <ErrorSummary errors={error === undefined ? [] : [{ name: "modele", message: error }]} />
      {view.mayChange && (
        <form method="post" action={depositLinks(frame.open.code, deposit.id).model} class="card flow">
          <Field
            name="modele"
            kind="radios"
            label={texts("modelQuestion")}
            choices={choices}
            error={error}
            required
          />
          <Button kind="go">{texts("modelSend")}</Button>
        </form>
      )}
    </>
  );
}
