import type { Language } from "../../messages/language.ts";
import type { ReportTexts } from "../../messages/report.ts";
import type { ChangeGroup, IssueGroup } from "../digest.ts";
import { HandBox } from "./icons.tsx";
import { SaidInFrench } from "./saidInFrench.tsx";
import { ReportTable } from "./section.tsx";

/** Past this many cases a printed list no longer helps; the workbook holds them all. */
const GROUPS_SHOWN = 150;

interface ListProps<Group> {
  readonly text: ReportTexts;
  readonly groups: readonly Group[];
  readonly fieldTitle: (name: string) => string;
}

function rowList(
  text: ReportTexts,
  group: { readonly rows: readonly number[]; readonly count: number },
): string {
  if (group.rows.length === 0) return text("whole");
  return text("rowList", { rows: group.rows.join(", "), more: group.count - group.rows.length });
}

/** What is already seen often waits for an answer that settles the most cells: most cells first. */
function worstFirst<Group extends { readonly count: number }>(groups: readonly Group[]): Group[] {
  return groups.toSorted((a, b) => b.count - a.count).slice(0, GROUPS_SHOWN);
}

function MoreGroups({ text, count }: { text: ReportTexts; count: number }) {
  return count > GROUPS_SHOWN ? <p>{text("moreGroups", { count: count - GROUPS_SHOWN })}</p> : null;
}

/** Cells with a proposal, one line per answer to give. */
export function ConfirmList({
  text,
  groups,
  fieldTitle,
  language,
}: ListProps<ChangeGroup> & { readonly language: Language }) {
  const heads = [
    { text: text("rows"), class: "w1" },
    { text: text("column"), class: "w2" },
    { text: text("received") },
    { text: text("proposed") },
    { text: text("why") },
    { text: text("agreed"), class: "tick" },
  ];
  const rows = worstFirst(groups).map((group) => (
    <tr>
      <td>{rowList(text, group)}</td>
      <td>{fieldTitle(group.field)}</td>
      <td>
        <span class="raw">{group.raw || text("empty")}</span>
      </td>
      <td>
        {group.proposals.slice(0, 3).map((proposal, index) => (
          <div>
            {index === 0 ? <b>{proposal || text("empty")}</b> : proposal || text("empty")}
            <SaidInFrench language={language} rule={group.rule} value={proposal} />
          </div>
        ))}
      </td>
      <td>{group.message}</td>
      <td class="tick">
        <HandBox label={text("handBox")} />
      </td>
    </tr>
  ));
  return (
    <>
      <ReportTable label={text("sectionConfirm")} heads={heads} rows={rows} />
      <MoreGroups text={text} count={groups.length} />
    </>
  );
}

/** Cells that were not understood, with room to write the right value. */
export function InvalidList({ text, groups, fieldTitle }: ListProps<ChangeGroup>) {
  const heads = [
    { text: text("rows"), class: "w1" },
    { text: text("column"), class: "w2" },
    { text: text("received") },
    { text: text("expected") },
    { text: text("rightValue") },
  ];
  const rows = worstFirst(groups).map((group) => (
    <tr>
      <td>{rowList(text, group)}</td>
      <td>{fieldTitle(group.field)}</td>
      <td>
        <span class="raw">{group.raw}</span>
      </td>
      <td>{group.message}</td>
      <td />
    </tr>
  ));
  return (
    <>
      <ReportTable label={text("sectionInvalid")} heads={heads} rows={rows} />
      <MoreGroups text={text} count={groups.length} />
    </>
  );
}

/** Missing values, doubts and questions about whole records. */
export function IssueList({ text, groups, fieldTitle }: ListProps<IssueGroup>) {
  return (
    <ul class="rules">
      {worstFirst(groups).map((group) => (
        <li>
          <b>
            {group.field === null ? "" : `${fieldTitle(group.field)} · `}
            {text(group.count > 1 ? "rows" : "row")} {rowList(text, group)}
          </b>
          {" : "}
          {group.message}
        </li>
      ))}
    </ul>
  );
}
