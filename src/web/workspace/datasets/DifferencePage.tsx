import { formatDay } from "../../../messages/formatMoment.ts";
import { datasetsTexts } from "../../../messages/web/datasets.ts";
import { differenceWords } from "../../../messages/web/revision.ts";
import type { RevisionDifference } from "../../../services/datasets/readHistory.ts";
import type { PreviewedRecord } from "../../../services/publication/readPublication.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Pager } from "../../components/Pager.tsx";
import { ChangeLists } from "../publication/ChangeLists.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { DatasetFrame } from "./DatasetFrame.tsx";

interface DifferencePageProps {
  readonly frame: Frame;
  readonly difference: RevisionDifference;
}

/** What differs between two revisions, row by row. */
export function DifferencePage({ frame, difference }: DifferencePageProps) {
  const { language, open } = frame;
  const texts = datasetsTexts(language);
  const { model, earlier, later, differences, next } = difference;
  const counts = { ...difference.counts, unchanged: 0 };
  const title = texts("differenceTitle", { from: earlier.number, to: later.number });
  const here = `/espace/${open.code}/jeux/${model.name}/comparer?de=${earlier.number}&a=${later.number}`;
  const records = differences.map(({ id, before, after }): PreviewedRecord => ({
    id,
    record: null,
    kind: before === null ? "added" : after === null ? "removed" : "changed",
    before,
    after,
  }));
  return (
    <DatasetFrame frame={frame} model={model} title={title} tab="history" crumb={title}>
      <p class="lead">
        {texts("differenceLead", {
          model: model.title,
          before: formatDay(language, earlier.published_at),
          after: formatDay(language, later.published_at),
        })}
      </p>
      {records.length === 0 ? (
        <EmptyState title={texts("differenceSame")} level={2}>
          {texts("differenceSameText")}
        </EmptyState>
      ) : (
        <section class="flow ws-main" aria-labelledby="differences">
          <h2 id="differences">{differenceWords(language, counts)}</h2>
          <ChangeLists language={language} model={model} counts={counts} records={records} />
        </section>
      )}
      {next !== null && <Pager summary={texts("nextDifferences")} nextHref={`${here}&apres=${next}`} />}
    </DatasetFrame>
  );
}
