import type { CockpitFilter, CockpitRow } from "../../../domain/cockpit/cockpitFilter.ts";
import type { CockpitTotals } from "../../../domain/cockpit/cockpitTotals.ts";
import type { Model } from "../../../domain/model/model.ts";
import { cockpitTexts } from "../../../messages/web/cockpit.ts";
import type { Cockpit } from "../../../services/cockpit/readCockpit.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { LinkButton } from "../../components/Button.tsx";
import { Pager } from "../../components/Pager.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { GLYPHS, STATE_ORDER, stateWord } from "./cellWords.ts";
import { CockpitFilters } from "./CockpitFilters.tsx";
import { CockpitMatrix } from "./CockpitMatrix.tsx";
import { cockpitQuery } from "./cockpitQuery.ts";
import { CockpitSheet } from "./CockpitSheet.tsx";
import { CockpitTabs } from "./CockpitTabs.tsx";
import type { Todos } from "../../../services/cockpit/readTodos.ts";
import { TodoList } from "./TodoList.tsx";

export interface CockpitPageProps {
  readonly frame: Frame;
  readonly cockpit: Cockpit;
  readonly filter: CockpitFilter;
  /** What the filter keeps, all pages together. */
  readonly kept: { readonly total: number; readonly models: readonly Model[] };
  /** The lines of this page. */
  readonly shown: readonly CockpitRow[];
  /** First line of this page, from 0, and how many lines one page holds. */
  readonly page: { readonly from: number; readonly size: number };
  /** Of the whole territory. */
  readonly totals: CockpitTotals;
  /** Of what the filter keeps. */
  readonly keptTotals: CockpitTotals;
  readonly todos: Todos;
  readonly now: Date;
}

function Legend({ frame, filter, keptTotals }: CockpitPageProps) {
  const { language } = frame;
  const texts = cockpitTexts(language);
  return (
    <ul class="ck-l" aria-label={texts("legend")}>
      {STATE_ORDER.filter((state) => state !== "withdrawn" || keptTotals.states.withdrawn > 0).map(
        (state) => {
          const glyph = GLYPHS[state];
          return (
            <li key={state}>
              {glyph ? (
                <StateGlyph state={glyph} />
              ) : (
                <b aria-hidden="true">{state === "withdrawn" ? "–" : "·"}</b>
              )}
              {stateWord(language, state)} <b>{keptTotals.states[state]}</b>
            </li>
          );
        },
      )}
      <li class="mut">{texts(`viewHint.${filter.view}`)}</li>
    </ul>
  );
}

function Shown(props: CockpitPageProps & { readonly base: string }) {
  const { frame, base, filter, kept, shown, page, now } = props;
  const { language } = frame;
  const texts = cockpitTexts(language);
  const { total, models } = kept;
  const [row] = shown;
  const [model] = models;
  if (row === undefined || model === undefined)
    return (
      <EmptyState
        level={2}
        title={texts(props.cockpit.rows.length === 0 ? "emptyTitle" : "noneTitle")}
        action={<LinkButton href={base}>{texts("clear")}</LinkButton>}
      >
        {texts(props.cockpit.rows.length === 0 ? "emptyText" : "noneText")}
      </EmptyState>
    );
  const hrefAt = (from: number): string => {
    const query = cockpitQuery(filter);
    return `${base}${query}${query === "" ? "?" : "&"}ligne=${from + 1}`;
  };
  const pager = total > page.size && (
    <Pager
      summary={texts("page", { from: page.from + 1, to: page.from + shown.length, total })}
      previousHref={page.from > 0 ? hrefAt(Math.max(0, page.from - page.size)) : undefined}
      nextHref={page.from + page.size < total ? hrefAt(page.from + page.size) : undefined}
    />
  );
  if (total === 1 || models.length === 1) {
    const caption =
      total === 1 ? texts("sheetOf", { organization: row.name }) : texts("sheetFor", { model: model.title });
    return (
      <>
        <h2>{caption}</h2>
        <p>
          <a href={`${base}${cockpitQuery({ view: filter.view })}`}>{texts("back")}</a>
        </p>
        <CockpitSheet language={language} rows={shown} models={models} caption={caption} />
        {pager}
      </>
    );
  }
  return (
    <>
      <CockpitMatrix
        language={language}
        base={base}
        rows={shown}
        models={models}
        view={filter.view}
        now={now}
      />
      {pager}
    </>
  );
}

/** Where everyone stands, at a glance. */
export function CockpitPage(props: CockpitPageProps) {
  const { frame, cockpit, filter, totals, todos } = props;
  const { language, open } = frame;
  const texts = cockpitTexts(language);
  const base = `/espace/${open.code}/pilotage`;
  const { publications, first } = cockpit.recent;
  const communes = cockpit.rows.length;
  return (
    <WorkspacePage {...frame} place="cockpit" title={texts("title")}>
      <CockpitTabs language={language} base={base} current="matrix" todos={todos} />
      <div class="ck-head">
        <div>
          <h1>{texts("title")}</h1>
          <p class="lead">
            {texts("lead", { publishing: totals.publishing, communes, published: totals.published })}{" "}
            {texts("recent", { publications, first })}
          </p>
        </div>
        <TodoList language={language} base={base} models={cockpit.models} totals={totals} todos={todos} />
      </div>
      <CockpitFilters
        language={language}
        base={base}
        filter={filter}
        models={cockpit.models}
        groups={cockpit.groups}
      />
      <Legend {...props} />
      <Shown {...props} base={base} />
    </WorkspacePage>
  );
}
