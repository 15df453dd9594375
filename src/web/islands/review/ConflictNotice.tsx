import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { ReviewTexts } from "../../../messages/web/review.ts";
import type { Conflict } from "./reviewClient.ts";
import type { ReviewStore } from "./reviewStore.ts";

interface ConflictNoticeProps {
  readonly texts: ReviewTexts;
  readonly store: ReviewStore;
  readonly columns: readonly GridColumn[];
}

/** What could not be saved: why, with both values where somebody else was quicker. Nothing typed is lost. */
export function ConflictNotice({ texts, store, columns }: ConflictNoticeProps) {
  const settle = (conflict: Conflict, insist: boolean): void => {
    store.conflicts = store.conflicts.filter((one) => one !== conflict);
    if (insist)
      void store.save(
        conflict.cells.map(({ field, yours }) => ({ record: conflict.record, field, text: yours })),
      );
    store.changed();
  };
  const { failure } = store;
  return (
    <>
      {failure !== null && (
        <div class="warn" role="alert">
          <p>{failure.message || texts(failure.signedOut ? "sessionOver" : "savingFailed")}</p>
          {store.pending.length > 0 && (
            <p class="row">
              <button type="button" class="btn btn-s" onClick={() => void store.flush()}>
                {texts("retry")}
              </button>
            </p>
          )}
        </div>
      )}
      {store.conflicts.map((conflict) => (
        <div class="warn" role="alert" key={`${conflict.record} ${conflict.version}`}>
          <h3>{texts("conflictTitle")}</h3>
          {conflict.cells.map(({ field, yours, theirs }) => (
            <p key={field}>
              {columns.find(({ name }) => name === field)?.title} : <b>{yours || texts("cellEmpty")}</b> /{" "}
              {conflict.author || texts("conflictSomebody")} : <b>{theirs || texts("cellEmpty")}</b>
            </p>
          ))}
          <p class="row">
            <button type="button" class="btn btn-s" onClick={() => settle(conflict, true)}>
              {texts("keepMine")}
            </button>
            <button type="button" class="btn btn-s" onClick={() => settle(conflict, false)}>
              {texts("keepTheirs")}
            </button>
          </p>
        </div>
      ))}
    </>
  );
}
