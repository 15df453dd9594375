import { datasetsTexts } from "../../../messages/web/datasets.ts";
import type { Dataset } from "../../../services/datasets/readDataset.ts";
import { LONGEST_WHY } from "../../../services/datasets/withdrawDataset.ts";
import { Button, LinkButton } from "../../components/Button.tsx";
import { ErrorSummary } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { DatasetFrame } from "./DatasetFrame.tsx";

interface WithdrawPageProps {
  readonly frame: Frame;
  readonly dataset: Dataset;
  /** The form came back without a reason. */
  readonly whyMissing: boolean;
}

/** Asks why data are withdrawn, and says what it does. */
export function WithdrawPage({ frame, dataset, whyMissing }: WithdrawPageProps) {
  const texts = datasetsTexts(frame.language);
  const { model, state } = dataset;
  const title = texts("withdrawTitle", { model: model.title });
  const here = `/espace/${frame.open.code}/jeux/${model.name}`;
  const error = whyMissing ? texts("whyMissing") : undefined;
  return (
    <DatasetFrame frame={frame} model={model} title={title} tab={null} crumb={texts("withdraw")}>
      <ErrorSummary errors={error === undefined ? [] : [{ name: "why", message: error }]} />
      <p class="lead">{texts("withdrawLead", { count: state.records })}</p>
      <form method="post" action={`${here}/retrait`} class="flow" novalidate>
        <Field
          name="why"
          kind="textarea"
          label={texts("why")}
          hint={texts("whyHint")}
          error={error}
          rows={3}
          maxlength={LONGEST_WHY}
          required
        />
        <div class="row">
          <Button>{texts("withdrawButton", { count: state.records })}</Button>
          <LinkButton kind="flat" href={here}>
            {texts("cancel")}
          </LinkButton>
        </div>
      </form>
    </DatasetFrame>
  );
}
