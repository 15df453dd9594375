import type { ReportTexts } from "../../messages/report.ts";
import type { ReportSummary } from "../reportHead.ts";
import { Sign } from "./icons.tsx";

export interface VerdictProps {
  readonly text: ReportTexts;
  readonly summary: ReportSummary;
  /** Missing values and questions that wait for an answer. */
  readonly questions: number;
  readonly recognised: boolean;
}

function headline({ text, summary, questions, recognised }: VerdictProps): string {
  const waiting = summary.toConfirm + summary.invalid;
  if (!recognised) return text("verdictUnknown");
  if (summary.records === 0) return text("verdictEmpty");
  if (waiting === 0 && questions === 0) return text("verdictReady");
  return text("verdictAlmost", { waiting, questions, both: waiting > 0 && questions > 0 ? "yes" : "no" });
}

/** Where the file stands, in one sentence, one bar and four figures. */
export function Verdict(props: VerdictProps) {
  const { text, summary } = props;
  const { cells, unchanged, corrected, toConfirm, invalid } = summary;
  const parts = [
    ["p-u", unchanged],
    ["p-ok", corrected],
    ["p-ask", toConfirm],
    ["p-bad", invalid],
  ] as const;
  let start = 0;
  return (
    <section class="verdict" aria-labelledby="h-verdict">
      <h2 id="h-verdict">{headline(props)}</h2>
      <p>{text("verdictText", { cells, unchanged, corrected })}</p>
      <svg
        class="prog"
        viewBox={`0 0 ${Math.max(cells, 1)} 10`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {parts.map(([style, width]) => {
          const x = start;
          start += width;
          return <rect class={style} x={x} width={width} height="10" />;
        })}
      </svg>
      <ul class="tally">
        <li>
          <Sign state="u" /> {text("unchanged", { count: unchanged })}
        </li>
        <li>
          <Sign state="ok" /> {text("corrected", { count: corrected })}
        </li>
        <li>
          <Sign state="ask" /> {text("toConfirm", { count: toConfirm })}
        </li>
        <li>
          <Sign state="bad" /> {text("invalid", { count: invalid })}
        </li>
      </ul>
    </section>
  );
}
