import { formatNumber, formatShortDay } from "../../../messages/web/portalFormats.ts";
import type { DatasetView } from "./datasetView.ts";

const [LEFT, RIGHT, TOP, BOTTOM] = [64, 884, 36, 220];
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Round steps for an axis that reaches `most`: four or five of them. */
function axisSteps(most: number): number[] {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough)!;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}

/** How the dataset grew, one step per day of publication, and the same as a table. */
export function GrowthChart({ view }: { readonly view: DatasetView }) {
  const { texts, visit, figures } = view;
  const { language, now } = visit;
  const { growth } = figures;
  if (growth.length < 2) return null;
  const [first, last] = [growth[0]!, growth.at(-1)!];
  const start = noon(first.day).getTime();
  const span = Math.max(now.getTime() - start, 1);
  const steps = axisSteps(Math.max(...growth.map(({ records }) => records)));
  const most = steps.at(-1)!;
  const x = (day: string): number => LEFT + ((noon(day).getTime() - start) / span) * (RIGHT - LEFT);
  const y = (records: number): number => BOTTOM - (records / most) * (BOTTOM - TOP);
  const line = growth.map(({ day, records }, at) => {
    const [px, py] = [x(day).toFixed(1), y(records).toFixed(1)];
    return at === 0 ? `M${px} ${py}` : `H${px}V${py}`;
  });
  const path = `${line.join("")}H${RIGHT}`;
  const label = texts("chartGrowthLabel", {
    first: formatShortDay(language, noon(first.day)),
    last: formatShortDay(language, now),
    start: first.records,
    end: last.records,
  });
  return (
    <figure class="full">
      <figcaption>{texts("chartGrowth")}</figcaption>
      <div class="scroll" tabIndex={0} role="region" aria-label={texts("chartGrowth")}>
        <svg class="chart" viewBox="0 0 900 256" role="img" aria-label={label}>
          {steps.map((step) => (
            <g key={step}>
              <path class="gl" d={`M${LEFT} ${y(step).toFixed(1)}H${RIGHT}`} />
              <text x={LEFT - 10} y={y(step) + 5} text-anchor="end">
                {formatNumber(language, step)}
              </text>
            </g>
          ))}
          <path class="area" d={`${path}V${BOTTOM}H${LEFT}z`} />
          <path class="line" d={path} />
          <text x={LEFT} y="244">
            {formatShortDay(language, noon(first.day))}
          </text>
          <text x={RIGHT} y="244" text-anchor="end">
            {formatShortDay(language, now)}
          </text>
          <g class="ann">
            <circle cx={RIGHT} cy={y(last.records)} r="4.5" />
            <text x={RIGHT} y={y(last.records) - 12} text-anchor="end">
              {texts("today", { count: last.records })}
            </text>
          </g>
        </svg>
      </div>
      <details class="alt">
        <summary>{texts("chartRead")}</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{texts("day")}</th>
              <th scope="col" class="num">
                {texts("count")}
              </th>
              <th scope="col" class="num">
                {texts("publishers")}
              </th>
            </tr>
          </thead>
          <tbody>
            {growth.slice(-200).map(({ day, records, publishers }) => (
              <tr key={day}>
                <th scope="row">{formatShortDay(language, noon(day))}</th>
                <td class="num">{formatNumber(language, records)}</td>
                <td class="num">{publishers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
