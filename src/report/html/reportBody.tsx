import type { ComponentChildren } from "preact";
import type { ReportTexts } from "../../messages/report.ts";
import type { ReportView } from "./reportView.ts";
import { PositionList, positionSummary } from "./positions.tsx";
import { Section } from "./section.tsx";
import { AsideList, CorrectedList, UnderstoodList } from "./settled.tsx";
import { Verdict } from "./verdict.tsx";
import { ConfirmList, InvalidList, IssueList } from "./waiting.tsx";

interface Part {
  readonly title: string;
  readonly intro?: string;
  readonly shown: boolean;
  readonly content: ComponentChildren;
}

/** The parts of the report, what waits for a person first. */
export function ReportBody({ text, view }: { text: ReportTexts; view: ReportView }) {
  const { digest, head, summary, fieldTitle, positions } = view;
  const issues = [...digest.issues.values()];
  const missing = issues.filter((issue) => issue.severity === "error");
  const questions = issues.filter((issue) => issue.severity !== "error");
  const toConfirm = [...digest.toConfirm.values()];
  const invalid = [...digest.invalid.values()];
  const aside = view.ignoredRows.length + head.unmatchedColumns.length + head.missingFields.length;
  const parts: Part[] = [
    {
      title: text("sectionPositions"),
      intro: positionSummary(positions, text),
      shown: positions.doubtful.size > 0,
      content: <PositionList text={text} positions={positions} />,
    },
    {
      title: text("sectionMissing"),
      intro: text("sectionMissingText"),
      shown: missing.length > 0,
      content: <IssueList text={text} groups={missing} fieldTitle={fieldTitle} />,
    },
    {
      title: text("sectionConfirm"),
      intro: text("sectionConfirmText"),
      shown: toConfirm.length > 0,
      content: (
        <ConfirmList text={text} groups={toConfirm} fieldTitle={fieldTitle} language={view.language} />
      ),
    },
    {
      title: text("sectionInvalid"),
      intro: text("sectionInvalidText"),
      shown: invalid.length > 0,
      content: <InvalidList text={text} groups={invalid} fieldTitle={fieldTitle} />,
    },
    {
      title: text("sectionQuestions"),
      shown: questions.length > 0,
      content: <IssueList text={text} groups={questions} fieldTitle={fieldTitle} />,
    },
    {
      title: text("sectionCorrected"),
      intro: text("sectionCorrectedText", { count: summary.corrected }),
      shown: summary.corrected > 0,
      content: <CorrectedList text={text} view={view} />,
    },
    {
      title: text("sectionUnderstood"),
      intro: text("sectionUnderstoodText"),
      shown: head.mapping.length > 0,
      content: <UnderstoodList text={text} view={view} />,
    },
    { title: text("sectionAside"), shown: aside > 0, content: <AsideList text={text} view={view} /> },
  ];
  const commune = view.communeName === null ? "" : text("leadCommune", { commune: view.communeName });
  return (
    <>
      <p class="lead">
        {text("lead", { model: view.modelTitle, commune })} <span class="raw">{head.source.file}</span>
        {text("leadSize", { records: summary.records, columns: head.mapping.length })}
      </p>
      <Verdict
        text={text}
        summary={summary}
        questions={digest.blocking}
        recognised={head.mapping.length > 0}
      />
      {parts
        .filter((part) => part.shown)
        .map(({ title, intro, content }, index) => (
          <Section number={index + 1} title={title} {...(intro !== undefined && { intro })}>
            {content}
          </Section>
        ))}
    </>
  );
}
