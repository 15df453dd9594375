import type { ComponentChildren } from "preact";
import type { Model } from "../../../domain/model/model.ts";
import { datasetsTexts } from "../../../messages/web/datasets.ts";
import { Breadcrumb } from "../../components/Breadcrumb.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { Tabs } from "../../components/Tabs.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";

interface DatasetFrameProps {
  readonly frame: Frame;
  readonly model: Pick<Model, "name" | "title">;
  readonly title: string;
  readonly tab: "rows" | "sheet" | "history" | null;
  /** The page's name under the dataset's, for those that have no tab. */
  readonly crumb?: string | undefined;
  /** What was just done. */
  readonly status?: string | null | undefined;
  readonly children: ComponentChildren;
}

/** The frame of a dataset's pages: where one is, and its parts. */
export function DatasetFrame(props: DatasetFrameProps) {
  const { frame, model, title, tab, crumb, status } = props;
  const texts = datasetsTexts(frame.language);
  const list = `/espace/${frame.open.code}/jeux`;
  const here = `${list}/${model.name}`;
  return (
    <WorkspacePage {...frame} place="datasets" title={title}>
      <div class="flow">
        <Breadcrumb
          items={[
            { label: texts("listTitle"), href: list },
            ...(crumb === undefined
              ? [{ label: model.title }]
              : [{ label: model.title, href: here }, { label: crumb }]),
          ]}
        />
        <h1>{title}</h1>
        {status && (
          <p role="status">
            <StateGlyph state="confirmed" /> {status}
          </p>
        )}
        <Tabs
          label={texts("tabs")}
          links={[
            { label: texts("tabRows"), href: here, current: tab === "rows" },
            { label: texts("tabSheet"), href: `${here}/fiche`, current: tab === "sheet" },
            { label: texts("tabHistory"), href: `${here}/historique`, current: tab === "history" },
          ]}
        />
        {props.children}
      </div>
    </WorkspacePage>
  );
}
