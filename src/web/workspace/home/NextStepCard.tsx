import { daysBetween, parisDay } from "../../../domain/campaign/parisDay.ts";
import type { StepKind } from "../../../domain/dataset/nextStep.ts";
import type { Params } from "../../../domain/journal/outcome.ts";
import { formatDayMonth, formatDistance } from "../../../messages/formatNearDay.ts";
import type { Language } from "../../../messages/language.ts";
import { depositTexts } from "../../../messages/web/deposit.ts";
import { type HomeTexts, homeTexts } from "../../../messages/web/home.ts";
import type { Home, HomeDeposit } from "../../../services/home/readHome.ts";
import { LinkButton } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { IconName } from "../../components/iconPaths.ts";
import { Passage } from "../../components/Passage.tsx";
import { depositLinks } from "../deposits/depositLinks.ts";
import { depositSteps } from "../deposits/depositSteps.ts";
import { noonOf } from "../datasets/DatasetListPage.tsx";

interface NextStepCardProps {
  readonly language: Language;
  /** The organisation's, in addresses. */
  readonly code: string;
  readonly home: Home;
}

/** What the card says and where it leads. */
interface Shown {
  /** In the arch: a number, or nothing. */
  readonly figure: string;
  readonly key: Home["step"]["kind"];
  readonly params: Params;
  readonly href: string | null;
  readonly deadline: string | null;
  readonly deposit: HomeDeposit | null;
}

/** What the arch shows where there is nothing to count. */
const FIGURES: Partial<Record<Home["step"]["kind"], IconName>> = {
  follow: "clock",
  refresh: "edit",
  collect: "mail",
  steer: "search",
};

/** Decisions that a person takes in a minute. */
const A_MINUTE = 4;

function ofDeposit(
  { language, code, home }: NextStepCardProps,
  texts: HomeTexts,
  kind: StepKind | "follow",
  deposit: HomeDeposit,
  deadline: string | null,
): Shown {
  const { fileName, title, waiting, records, decisions, invalid, author, at } = deposit;
  const figures: Partial<Record<typeof kind, number>> = {
    review: waiting,
    publish: records,
    approve: records,
  };
  const isQuestion = kind === "match-columns" || kind === "choose-model" || kind === "repair";
  return {
    figure: figures[kind]?.toLocaleString(language) ?? (isQuestion ? "?" : ""),
    key: kind,
    params: {
      file: fileName,
      dataset: title ?? texts("untitled", { file: fileName }),
      waiting,
      records,
      decisions,
      invalid,
      minutes: Math.max(1, Math.ceil(decisions / A_MINUTE)),
      author: deposit.department ?? author ?? depositTexts(language)("nobody"),
      when: formatDistance(language, daysBetween(home.today, parisDay(at))),
    },
    href: depositLinks(code, deposit.id).deposit,
    deadline,
    deposit,
  };
}

function shownStep(props: NextStepCardProps, texts: HomeTexts): Shown {
  const { home, code } = props;
  const { step } = home;
  if ("deposit" in step) return ofDeposit(props, texts, step.kind, step.deposit, step.deadline);
  const rest = { figure: "", deadline: null, deposit: null } as const;
  if ("part" in step) {
    const { title: dataset, model, daysLate: days, deadline } = step.part;
    if (step.kind === "refresh")
      return { ...rest, key: "refresh", params: { dataset, days }, href: `/espace/${code}/jeux/${model}` };
    const left = deadline === null ? null : daysBetween(home.today, deadline);
    return {
      ...rest,
      figure: left === null || left < 0 ? "" : String(left),
      key: "deposit",
      params: { dataset },
      href: `/espace/${code}/depots/nouveau?modele=${model}`,
      deadline,
    };
  }
  if (step.kind === "collect" || step.kind === "steer") {
    const path = step.kind === "collect" ? "territoire/campagnes/nouvelle" : "pilotage";
    return { ...rest, key: step.kind, params: {}, href: `/espace/${code}/${path}` };
  }
  const published = home.parts.filter(({ state }) => state.published).length;
  return {
    ...rest,
    figure: step.kind === "all-done" ? String(published) : "",
    key: step.kind,
    params: { published },
    href: step.kind === "all-done" ? null : `/espace/${code}/depots/nouveau`,
  };
}

function DeadlineLine({
  language,
  texts,
  today,
  deadline,
}: {
  language: Language;
  texts: HomeTexts;
  today: string;
  deadline: string;
}) {
  const days = daysBetween(today, deadline);
  const day = formatDayMonth(language, noonOf(deadline));
  return (
    <p class="mut">
      {days < 0
        ? texts("publishLate", { day })
        : texts("publishBefore", { day, when: formatDistance(language, days) })}
    </p>
  );
}

/** How far the deposit of the card is, with what each step counted. */
function DepositPassage({
  language,
  deposit,
  columns,
}: {
  language: Language;
  deposit: HomeDeposit;
  columns: Home["columns"];
}) {
  const texts = homeTexts(language);
  const { state, records, cells: changed, waiting } = deposit;
  // Of a deposit edited online there are no columns, only the cells that were touched.
  const cells = columns?.cells ?? changed;
  const isReviewed = state === "review" || state === "approval";
  const details = [
    records > 0 ? texts("readingDone", { records }) : undefined,
    isReviewed && columns !== null
      ? texts("columnsDone", { fed: columns.fed, total: columns.columns })
      : undefined,
    isReviewed && cells > 0
      ? texts("cellsDone", {
          done: (cells - waiting).toLocaleString(language),
          total: cells.toLocaleString(language),
        })
      : isReviewed
        ? texts("cellsNone")
        : undefined,
  ];
  return <Passage steps={depositSteps(depositTexts(language), { state, details })} />;
}

/** The one thing to do next, in an arch. */
export function NextStepCard(props: NextStepCardProps) {
  const { language, home } = props;
  const texts = homeTexts(language);
  const { figure, key, params, href, deadline, deposit } = shownStep(props, texts);
  const [soonest] = home.deadlines;
  const isCalm = key === "all-done";
  const mayAct = home.mayDeposit || key === "collect" || key === "steer";
  return (
    <section class="next card" aria-labelledby="h-next">
      <div class="arch next-door" aria-hidden="true">
        <div class="fig arch-in">{figure || <Icon name={FIGURES[key] ?? "up"} />}</div>
      </div>
      <div class="next-txt">
        <p class="kick">{texts(isCalm ? "calm" : mayAct ? "now" : "nowTeam")}</p>
        <h2 id="h-next">{texts(`${key}.title`, params)}</h2>
        <p>
          {texts(`${key}.text`, params)}
          {isCalm && soonest && (
            <>
              {" "}
              {texts("all-done.next", {
                dataset: soonest.title,
                when: formatDistance(language, soonest.days),
              })}
            </>
          )}
        </p>
        {href !== null && !isCalm && (
          <div class="row">
            {mayAct && (
              <LinkButton kind="go" href={href}>
                {texts(`${key}.action`)}
              </LinkButton>
            )}
            {deadline !== null && (
              <DeadlineLine language={language} texts={texts} today={home.today} deadline={deadline} />
            )}
          </div>
        )}
      </div>
      {deposit !== null && deposit.state !== "failed" && (
        <DepositPassage language={language} deposit={deposit} columns={home.columns} />
      )}
      {(key === "deposit" || key === "first-deposit") && (
        <Passage
          steps={depositSteps(depositTexts(language), { state: "received", details: [texts("toHandIn")] })}
        />
      )}
    </section>
  );
}
