import { type EmbedTexts, embedTexts } from "../../../messages/web/embed.ts";
import { CodeSample } from "../../components/CodeSample.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Front } from "../../components/Front.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import type { PortalVisit } from "../../portal/http/portalVisit.ts";
import { PortalPage } from "../../portal/PortalPage.tsx";
import { BuilderForm } from "./BuilderForm.tsx";
import type { BuilderView } from "./builderPage.ts";
import { type ChosenWidget, FRAME_HEIGHT, frameCode, scriptCode, widgetAddress } from "./embedCode.tsx";

interface PartProps {
  readonly visit: PortalVisit;
  readonly texts: EmbedTexts;
  readonly widget: ChosenWidget;
}

function Preview({ texts, widget }: PartProps) {
  const address = widgetAddress("", widget);
  return (
    <section id="apercu" aria-labelledby="h-apercu">
      <div class="sec-h">
        <h2 id="h-apercu">{texts("preview")}</h2>
        <a href={address}>{texts("open")}</a>
      </div>
      <iframe
        class="builder-frame"
        src={address}
        title={texts("previewOf", { title: widget.label })}
        height={widget.height ?? FRAME_HEIGHT}
        data-preview={widget.height === null ? "follow" : "fixed"}
      />
      <p role="status" class="vh" data-preview-status data-words={texts("previewWait")} />
    </section>
  );
}

function Codes({ visit, texts, widget }: PartProps) {
  const origin = visit.platform.settings.publicUrl;
  return (
    <section
      id="code"
      class="flow"
      aria-labelledby="h-code"
      data-copy={texts("copy")}
      data-copied={texts("copied")}
      data-copy-failed={texts("copyFailed")}
    >
      <h2 id="h-code">{texts("code")}</h2>
      <CodeSample
        title={texts("scriptTitle")}
        language="HTML"
        code={scriptCode(origin, widget)}
        label={texts("scriptTitle")}
      />
      <CodeSample
        title={texts("frameTitle")}
        language="HTML"
        code={frameCode(origin, widget)}
        label={texts("frameTitle")}
      />
      <p class="hint">{texts("frameWhen")}</p>
    </section>
  );
}

function Advice({ visit, texts }: Pick<PartProps, "visit" | "texts">) {
  const { origin } = new URL(visit.platform.settings.publicUrl);
  return (
    <section class="wrap sec tight builder-advice" aria-labelledby="h-conseils">
      <h2 id="h-conseils">{texts("advice")}</h2>
      <ul class="rules note">
        <li>{texts("adviceWhere")}</li>
        <li>{texts("adviceFresh")}</li>
        <li>{texts("adviceSource")}</li>
        <li>{texts("adviceAccess")}</li>
        <li>{texts("advicePrivacy")}</li>
        <li>{texts("adviceCsp", { origin })}</li>
      </ul>
    </section>
  );
}

/** The page where a town builds the code of a widget: questions, what it gives, the code. Null where nothing is published. */
export function renderBuilder(visit: PortalVisit, view: BuilderView | null): string {
  const texts = embedTexts(visit.language);
  return renderDocument(
    <PortalPage
      visit={visit}
      place={null}
      title={texts("builderTitle")}
      description={texts("builderLead")}
      canonical="/integrer"
      islands={["embedBuilder"]}
    >
      <Front
        variant="sheet"
        title={texts("builderTitle")}
        lead={texts("builderLead")}
        crumbs={[{ label: visit.texts("home"), href: "/" }, { label: texts("builderTitle") }]}
      />
      {view === null ? (
        <section class="wrap sec">
          <EmptyState title={texts("nothingTitle")} level={2}>
            {texts("nothingWhy")}
          </EmptyState>
        </section>
      ) : (
        <>
          <div class="wrap sec tight builder">
            <section aria-labelledby="h-choisir">
              <h2 id="h-choisir">{texts("choose")}</h2>
              <BuilderForm visit={visit} texts={texts} view={view} />
            </section>
            <div class="builder-out">
              <Preview visit={visit} texts={texts} widget={view.widget} />
              <Codes visit={visit} texts={texts} widget={view.widget} />
            </div>
          </div>
          <Advice visit={visit} texts={texts} />
        </>
      )}
    </PortalPage>,
  );
}
