import { formatMonth, formatShortMonth } from "../../../messages/formatNearDay.ts";
import { homeTexts } from "../../../messages/web/home.ts";
import type { Home } from "../../../services/home/readHome.ts";
import { MoreLink } from "../../components/Button.tsx";
import { noonOf } from "../datasets/DatasetListPage.tsx";
import type { Frame } from "../team/TeamPage.tsx";

interface HomeAsideProps {
  readonly frame: Frame;
  readonly home: Home;
}

/** Deadlines shown on the home. */
const MOST = 5;

function Deadlines({ frame, home }: HomeAsideProps) {
  const texts = homeTexts(frame.language);
  return (
    <section aria-labelledby="h-due">
      <h2 id="h-due">{texts("deadlines")}</h2>
      {home.deadlines.length === 0 ? (
        <p class="mut">{texts("noDeadline")}</p>
      ) : (
        <ol class="due rules">
          {home.deadlines.slice(0, MOST).map(({ day, title, why, days }) => (
            <li key={`${day} ${title}`}>
              <time datetime={day}>
                <b class="fig">{Number(day.slice(8))}</b>
                {formatShortMonth(frame.language, noonOf(day))}
              </time>
              <p>
                <b>{title}</b>
                <span class="mut">
                  {texts(`why.${why}`)}
                  {days < 0 && (
                    <>
                      {", "}
                      <strong>{texts("late")}</strong>
                    </>
                  )}
                </span>
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Readers({ frame, home }: HomeAsideProps) {
  const texts = homeTexts(frame.language);
  const { insee } = frame.open.organization;
  if (insee === null || home.readings === null) return null;
  const published = home.parts.some(({ state }) => state.published);
  const month = formatMonth(frame.language, noonOf(home.today));
  return (
    <section aria-labelledby="h-read">
      <h2 id="h-read">{texts("readers")}</h2>
      <p>{published ? texts("readings", { ...home.readings, month }) : texts("nothingPublished")}</p>
      <p>
        <MoreLink href={`/communes/${insee}`}>{texts("ownPage")}</MoreLink>
      </p>
    </section>
  );
}

function Help({ frame, home }: HomeAsideProps) {
  const texts = homeTexts(frame.language);
  return (
    <section aria-labelledby="h-help">
      <h2 id="h-help">{texts("help")}</h2>
      {home.help === null ? (
        <p>{texts("helpNone")}</p>
      ) : (
        <p>
          {texts("helpText", { name: home.help.name })}
          <a href={`mailto:${home.help.email}`}>{texts("helpMail")}</a>.
        </p>
      )}
    </section>
  );
}

/** Beside the work: what is due, what readers see, who helps. */
export function HomeAside(props: HomeAsideProps) {
  return (
    <aside class="ws-side">
      <Deadlines {...props} />
      <Readers {...props} />
      <Help {...props} />
    </aside>
  );
}
