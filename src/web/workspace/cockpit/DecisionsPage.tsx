import type { Model } from "../../../domain/model/model.ts";
import { formatDay } from "../../../messages/formatMoment.ts";
import type { Language } from "../../../messages/language.ts";
import { cockpitTexts } from "../../../messages/web/cockpit.ts";
import type {
  CommuneDecision,
  CommuneMapping,
  DecisionGroup,
  DecisionReview,
} from "../../../services/cockpit/readDecisions.ts";
import type { Todos } from "../../../services/cockpit/readTodos.ts";
import { Button } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Raw, Swap } from "../../components/Raw.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { CockpitTabs } from "./CockpitTabs.tsx";

interface DecisionsPageProps {
  readonly frame: Frame;
  readonly review: DecisionReview;
  readonly todos: Todos;
  readonly models: readonly Model[];
  readonly done: "promoted" | "setAside" | null;
}

interface AnswerProps {
  readonly language: Language;
  readonly base: string;
  readonly answer: CommuneDecision;
}

const names = (organizations: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(organizations);

function Answer({ language, base, answer }: AnswerProps) {
  const texts = cockpitTexts(language);
  const { id, raw, organizations, author, at } = answer;
  const value = answer.value === "" ? texts("decisionEmpty") : answer.value;
  return (
    <li class="flow">
      <p>
        <Swap raw={raw}>
          <b>{value}</b>
        </Swap>
      </p>
      <p class="note">
        {texts("decisionBy", { count: organizations.length, names: names(organizations, language) })}
        <br />
        {texts("decisionFirst", { author, day: formatDay(language, at) })}
      </p>
      <form method="post" action={`${base}/decisions/valeurs/${id}`} class="row">
        <Button small name="faire" value="etendre" label={texts("promoteOf", { raw, value })}>
          {texts("promote")}
        </Button>
        <Button small kind="flat" name="faire" value="laisser" label={texts("setAsideOf", { raw, value })}>
          {texts("setAside")}
        </Button>
      </form>
    </li>
  );
}

function Group({
  group,
  ...rest
}: {
  group: DecisionGroup;
  language: Language;
  base: string;
  model: Model | undefined;
}) {
  const texts = cockpitTexts(rest.language);
  const field = rest.model?.fields.find(({ name }) => name === group.field)?.title ?? group.field;
  return (
    <article class="flow">
      <h3>
        {field} <Raw>{group.raw}</Raw>
      </h3>
      {group.answers.length > 1 && (
        <p>
          <StateGlyph state="to-confirm" /> <b>{texts("conflict")}.</b> {texts("conflictText")}
        </p>
      )}
      {group.held !== null && <p class="note">{texts("heldNow", { value: group.held })}</p>}
      <ul class="flow">
        {group.answers.map((answer) => (
          <Answer key={answer.id} language={rest.language} base={rest.base} answer={answer} />
        ))}
      </ul>
    </article>
  );
}

interface MappingProps {
  readonly language: Language;
  readonly base: string;
  readonly mapping: CommuneMapping;
  readonly model: Model | undefined;
}

function Mapping({ language, base, mapping, model }: MappingProps) {
  const texts = cockpitTexts(language);
  const organizations = names(mapping.organizations, language);
  const named = { names: organizations, model: model?.title ?? mapping.model };
  return (
    <article class="flow">
      <h3>{named.model}</h3>
      <p class="note">
        {texts("decisionBy", { count: mapping.organizations.length, names: organizations })}
        <br />
        {texts("decisionFirst", { author: mapping.author, day: formatDay(language, mapping.at) })}
      </p>
      <ul>
        {mapping.entries.map(({ field, columns }) => (
          <li key={field}>
            <Swap raw={columns.join(" + ")}>
              {model?.fields.find(({ name }) => name === field)?.title ?? field}
            </Swap>
          </li>
        ))}
      </ul>
      <form method="post" action={`${base}/decisions/correspondances/${mapping.id}`} class="row">
        <Button small name="faire" value="etendre" label={texts("promoteMapping", named)}>
          {texts("promote")}
        </Button>
        <Button small kind="flat" name="faire" value="laisser" label={texts("setAsideMapping", named)}>
          {texts("setAside")}
        </Button>
      </form>
    </article>
  );
}

/** What communes decided, each answer to be extended to the territory or left to its commune. */
export function DecisionsPage({ frame, review, todos, models, done }: DecisionsPageProps) {
  const { language, open } = frame;
  const texts = cockpitTexts(language);
  const base = `/espace/${open.code}/pilotage`;
  const { groups, mappings, more } = review;
  const concerned = models.filter(({ name }) => groups.some(({ model }) => model === name));
  return (
    <WorkspacePage {...frame} place="cockpit" title={texts("decisionsTitle")}>
      <CockpitTabs language={language} base={base} current="decisions" todos={todos} />
      <div class="flow">
        <h1>{texts("decisionsTitle")}</h1>
        <p class="lead">{texts("decisionsLead")}</p>
        {done && (
          <p role="status">
            <StateGlyph state="confirmed" /> {texts(`done.${done}`)}
          </p>
        )}
        {groups.length === 0 && mappings.length === 0 && (
          <EmptyState level={2} title={texts("decisionsNone")}>
            {texts("decisionsNoneText")}
          </EmptyState>
        )}
        {concerned.map((model) => (
          <section key={model.name} class="flow" aria-labelledby={`valeurs-${model.name}`}>
            <h2 id={`valeurs-${model.name}`}>{model.title}</h2>
            {groups
              .filter((group) => group.model === model.name)
              .map((group) => (
                <Group
                  key={`${group.field} ${group.raw}`}
                  group={group}
                  language={language}
                  base={base}
                  model={model}
                />
              ))}
          </section>
        ))}
        {more && <p class="note">{texts("moreDecisions")}</p>}
        {mappings.length > 0 && (
          <section class="flow" aria-labelledby="correspondances">
            <h2 id="correspondances">{texts("mappingsTitle")}</h2>
            <p>{texts("mappingsLead")}</p>
            {mappings.map((mapping) => (
              <Mapping
                key={mapping.id}
                language={language}
                base={base}
                mapping={mapping}
                model={models.find(({ name }) => name === mapping.model)}
              />
            ))}
          </section>
        )}
      </div>
    </WorkspacePage>
  );
}
