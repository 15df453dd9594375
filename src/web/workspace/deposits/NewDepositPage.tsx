import { formatSize } from "../../../messages/formatSize.ts";
import { depositTexts } from "../../../messages/web/deposit.ts";
import { Button, LinkButton } from "../../components/Button.tsx";
import { ErrorSummary, type FormError } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { DropZone } from "./DropZone.tsx";

export interface DepositForm {
  /** The model said beforehand; "" to let it be recognised. */
  readonly model: string;
  readonly pasted: string;
  readonly errors: readonly FormError[];
}

export const EMPTY_FORM: DepositForm = { model: "", pasted: "", errors: [] };

interface NewDepositPageProps {
  readonly frame: Frame;
  readonly form: DepositForm;
  readonly models: readonly { readonly name: string; readonly title: string }[];
  /** One for each form: the same form sent twice makes one deposit. */
  readonly keys: readonly [string, string];
  readonly maxBytes: number;
}

/** Where a file is handed in, or a table pasted. */
export function NewDepositPage({ frame, form, models, keys, maxBytes }: NewDepositPageProps) {
  const { language, open } = frame;
  const texts = depositTexts(language);
  const action = `/espace/${open.code}/depots`;
  const errorOf = (name: string) => form.errors.find((error) => error.name === name)?.message;
  const choices = [
    { value: "", label: texts("modelAny") },
    ...models.map(({ name, title }) => ({ value: name, label: title })),
  ];
  const modelField = (id: string) => (
    <Field
      name="modele"
      id={id}
      kind="select"
      label={texts("modelLabel")}
      hint={texts("modelHint")}
      choices={choices}
      value={form.model}
    />
  );
  return (
    <WorkspacePage {...frame} place="deposits" title={texts("newTitle")} islands={["deposit"]}>
      <div class="flow">
        <h1>{texts("newTitle")}</h1>
        <p class="lead">{texts("newLead")}</p>
        <ErrorSummary errors={form.errors} />
      </div>
      <div class="dep-ways">
        <DropZone
          language={language}
          action={action}
          depositKey={keys[0]}
          maxBytes={maxBytes}
          error={errorOf("fichier")}
          hint={texts("fileHint", { limit: formatSize(language, maxBytes) })}
        >
          {modelField("f-modele")}
        </DropZone>
        <section class="dep-paste" aria-labelledby="h-coller">
          <h2 id="h-coller">{texts("pasteTitle")}</h2>
          <form method="post" action={action} class="flow">
            <input type="hidden" name="cle" value={keys[1]} />
            <Field
              name="cellules"
              kind="textarea"
              rows={7}
              label={texts("pasteLabel")}
              hint={texts("pasteHint")}
              error={errorOf("cellules")}
              value={form.pasted}
            />
            {modelField("f-modele-2")}
            <Button>{texts("pasteSend")}</Button>
          </form>
        </section>
        <section class="flow dep-template" aria-labelledby="h-gabarit">
          <h2 id="h-gabarit">{texts("templateTitle")}</h2>
          <p>{texts("templateText")}</p>
          <LinkButton kind="flat" href={`/espace/${open.code}/jeux`}>
            {texts("templateLink")}
          </LinkButton>
        </section>
      </div>
    </WorkspacePage>
  );
}
