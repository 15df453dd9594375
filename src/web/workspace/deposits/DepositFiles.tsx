import type { Language } from "../../../messages/language.ts";
import { depositTexts } from "../../../messages/web/deposit.ts";
import { RECEIVED } from "../../../services/datasets/depositFile.ts";
import type { Deposit } from "../../../services/deposits/openDeposit.ts";
import { Icon } from "../../components/Icon.tsx";
import { depositLinks } from "./depositLinks.ts";

/** The results that people are offered, in this order. */
const OFFERED = ["corrected.xlsx", "report.html", "clean.csv", "clean.geojson", "report.json"] as const;

interface DepositFilesProps {
  readonly language: Language;
  readonly code: string;
  readonly deposit: Pick<Deposit, "id" | "state" | "file_key" | "results" | "head">;
}

/** The file as it was received, the annotated workbook, the report: to save. */
export function DepositFiles({ language, code, deposit }: DepositFilesProps) {
  const texts = depositTexts(language);
  if (deposit.file_key === null) return null;
  const links = depositLinks(code, deposit.id);
  const results = deposit.results ?? {};
  const names = [RECEIVED, ...OFFERED.filter((name) => Object.hasOwn(results, name))] as const;
  const isComing = deposit.results === null && deposit.head !== null;
  return (
    <section aria-labelledby="h-fichiers" class="dep-files">
      <h2 id="h-fichiers">{texts("filesTitle")}</h2>
      <ul class="rules">
        {names.map((name) => (
          <li key={name}>
            <a href={links.file(name)} download>
              <Icon name="down" /> {texts(`results.${name}`)}
            </a>
          </li>
        ))}
      </ul>
      {isComing && <p class="mut">{texts("resultsLater")}</p>}
    </section>
  );
}
