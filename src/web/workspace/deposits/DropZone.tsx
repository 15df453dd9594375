import type { ComponentChildren } from "preact";
import { formatSize } from "../../../messages/formatSize.ts";
import type { Language } from "../../../messages/language.ts";
import { depositTexts } from "../../../messages/web/deposit.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";

/** What a file chooser offers first; anything may be handed in, the content alone decides. */
const ACCEPT = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.json,.geojson";

interface DropZoneProps {
  readonly language: Language;
  readonly action: string;
  /** The same form sent twice makes one deposit. */
  readonly depositKey: string;
  readonly maxBytes: number;
  readonly hint: string;
  readonly error?: string | undefined;
  /** Other questions of the form. */
  readonly children?: ComponentChildren;
  /** Other ways to hand data in, beside the button. */
  readonly others?: ComponentChildren;
}

/**
 * Where a file is chosen or dropped. A plain form; with scripts, a file may be dragged onto it, its size is known before it is sent,
 * and its way is shown.
 */
export function DropZone(props: DropZoneProps) {
  const { language, action, depositKey, maxBytes, hint, error, children, others } = props;
  const texts = depositTexts(language);
  return (
    <section class="drop dep-drop" aria-labelledby="h-drop">
      <div>
        <h2 id="h-drop">{texts("newDeposit")}</h2>
        <p id="drop-hint">{hint}</p>
      </div>
      <form
        method="post"
        action={action}
        enctype="multipart/form-data"
        class="dep-form"
        data-deposit-form
        data-max={maxBytes}
        data-too-large={texts("fileTooLarge", {
          size: "{size}",
          limit: formatSize(language, maxBytes),
        })}
        data-chosen={texts("chosen", { file: "{file}", size: "{size}" })}
        data-sending={texts("sending", { file: "{file}" })}
        data-failed={texts("sendFailed")}
        data-missing={texts("fileMissing")}
      >
        <input type="hidden" name="cle" value={depositKey} />
        <div class="dep-file">
          <label class="btn" for="f-fichier">
            <Icon name="up" /> {texts("fileLabel")}
          </label>
          <input
            type="file"
            name="fichier"
            id="f-fichier"
            accept={ACCEPT}
            aria-describedby={error === undefined ? "drop-hint" : "drop-hint f-fichier-error"}
            aria-invalid={error === undefined ? undefined : "true"}
          />
          <p class="mut dep-chosen" data-chosen-file aria-live="polite">
            {texts("drop")}
          </p>
          <p class="err" id="f-fichier-error" data-file-error role="alert" hidden={error === undefined}>
            <StateGlyph state="invalid" />
            <span>{error}</span>
          </p>
        </div>
        {children}
        <div class="row">
          <span class={others === undefined ? undefined : "dep-send"}>
            <Button kind={others === undefined ? "go" : undefined}>{texts("send")}</Button>
          </span>
          {others}
        </div>
        <p class="dep-sending" data-sending-line hidden>
          <label for="dep-progress" data-sending-text />
          <progress id="dep-progress" max={100} />
        </p>
      </form>
    </section>
  );
}
