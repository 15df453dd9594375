import { territoryTexts } from "../../../messages/web/territory.ts";
import { ruleText } from "../../../messages/wording.ts";
import type { CheckedModel } from "../../../services/territory/checkModel.ts";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Raw } from "../../components/Raw.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { partHref, TerritoryPage } from "./TerritoryPage.tsx";

interface CheckedModelPageProps {
  readonly frame: Frame;
  readonly checked: Extract<CheckedModel, { fault: null }>;
}

/** What a schema says once read, before it is adopted. */
export function CheckedModelPage({ frame, checked }: CheckedModelPageProps) {
  const { language, open } = frame;
  const texts = territoryTexts(language);
  const { model, findings, current, isKnown, text } = checked;
  const { title, version } = model;
  return (
    <TerritoryPage
      frame={frame}
      part="models"
      title={texts("checkedTitle", { title, version })}
      lead={texts("checkedLead", { fields: model.fields.length })}
    >
      {model.description !== "" && <p>{model.description}</p>}
      {isKnown ? (
        <Notice level={2} tone="bad" title={texts("sameVersion", { version })} />
      ) : (
        <form method="post" action={`${partHref(open.code, "models")}/adoption`} class="flow">
          <p>{current === null ? texts("newModel") : texts("replaces", { version: current })}</p>
          <input type="hidden" name="schema" value={text} />
          <Button kind="go">{texts("adopt")}</Button>
        </form>
      )}
      <h2>{texts("findings", { count: findings.length })}</h2>
      <ul class="flow">
        {findings.map(({ code, path, severity, params }, index) => (
          <li key={index}>
            <b>{texts(`severity.${severity}`)}</b> {path !== "" && <Raw>{path}</Raw>}{" "}
            {ruleText(language, code, params)}
          </li>
        ))}
      </ul>
      <h2>{texts("fields")}</h2>
      <ul>
        {model.fields.map((field) => (
          <li key={field.name}>
            <b>{field.title}</b> <Raw>{field.name}</Raw>
          </li>
        ))}
      </ul>
    </TerritoryPage>
  );
}
