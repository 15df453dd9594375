import { formatDay } from "../../../messages/formatMoment.ts";
import { valueWords } from "../../../messages/web/portalValues.ts";
import { shortText } from "../shortText.ts";
import type { RecordView } from "./recordView.ts";

/** What changed of a record since it was first published, the latest first. */
export function RecordHistory({ view }: { readonly view: RecordView }) {
  const { visit, texts, dataset, reading } = view;
  const { language } = visit;
  const states = [reading.record, ...reading.past];
  const first = states.at(-1)!;
  const words = (at: number, values: readonly (string | null)[]): string =>
    shortText(valueWords(language, dataset.model.fields[at]!, values[at] ?? null));
  return (
    <section class="wrap sec two even" aria-labelledby="h-histoire">
      <div>
        <h2 id="h-histoire">{texts("recordPast")}</h2>
        {reading.past.length === 0 && <p>{texts("recordPastNone")}</p>}
      </div>
      <ol class="revs rules">
        {states.slice(0, -1).map((state, at) => {
          const before = states[at + 1]!;
          const changed = dataset.model.fields.flatMap((field, index) =>
            (state.values[index] ?? null) === (before.values[index] ?? null) ? [] : [{ field, index }],
          );
          return (
            <li key={state.from}>
              <p class="when">
                <time dateTime={state.since.toISOString()}>{formatDay(language, state.since)}</time>
              </p>
              <ul>
                {changed.map(({ field, index }) => (
                  <li key={field.name}>
                    <bdi>
                      {texts("recordChange", {
                        field: field.title,
                        before: words(index, before.values),
                        after: words(index, state.values),
                      })}
                    </bdi>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
        <li>
          <p class="when">
            <time dateTime={first.since.toISOString()}>{formatDay(language, first.since)}</time>
          </p>
          <p>{texts("recordFirst", { date: formatDay(language, first.since) })}</p>
        </li>
      </ol>
    </section>
  );
}
