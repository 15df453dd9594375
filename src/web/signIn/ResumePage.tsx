import type { Language } from "../../messages/language.ts";
import { signInTexts } from "../../messages/web/signIn.ts";
import type { KeptForm } from "../../services/signIn/keepForm.ts";
import { Button } from "../components/Button.tsx";
import { Field } from "../components/Field.tsx";
import { Table } from "../components/Table.tsx";
import { SignInFrame } from "./SignInFrame.tsx";

interface ResumePageProps {
  readonly language: Language;
  readonly form: KeptForm;
}

/** What a person typed before their session ended: read over, then sent where it was going. */
export function ResumePage({ language, form }: ResumePageProps) {
  const texts = signInTexts(language);
  const rows = form.fields.map(([name, value], at) => ({ name, value, at }));
  const hasFiles = form.fileFields.length > 0;
  return (
    <SignInFrame language={language} title={texts("resumeTitle")} lead={texts("resumeLead")}>
      {rows.length > 0 && (
        <Table
          caption={texts("resumeTable")}
          rows={rows}
          rowKey={({ at }) => String(at)}
          columns={[
            { key: "name", head: texts("resumeField"), rowHead: true, cell: ({ name }) => name },
            {
              key: "value",
              head: texts("resumeValue"),
              cell: ({ value }) =>
                value === "" ? (
                  <span class="mut">{texts("resumeEmpty")}</span>
                ) : (
                  <span class="raw">{value}</span>
                ),
            },
          ]}
        />
      )}
      <form
        method="post"
        action={form.path}
        class="flow"
        encType={hasFiles ? "multipart/form-data" : undefined}
      >
        {rows.map(({ name, value, at }) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        {hasFiles && <p class="note">{texts("resumeFiles")}</p>}
        {form.fileFields.map((name) => (
          <Field key={name} kind="file" name={name} label={texts("resumeFile")} required />
        ))}
        <Button kind="go">{texts("resumeSend")}</Button>
      </form>
      <form method="post" action="/connexion/reprise">
        <Button kind="flat">{texts("resumeForget")}</Button>
      </form>
    </SignInFrame>
  );
}
