import type { DocsText, DocsTexts } from "../../messages/web/docs.ts";
import type { DocsSample } from "./docsSample.ts";

/** A call of the private API, and what it does. */
export interface PrivateExample {
  readonly title: string;
  readonly code: string;
}

/** In a shell's apostrophes. */
const shell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Each call that an organisation's own program may make, ready for its key; the record is a published one. */
export function privateExamples(
  root: string,
  model: string,
  { id, commune, name, values }: DocsSample,
  texts: DocsTexts,
): PrivateExample[] {
  const base = `${root}/api/prive/${commune ?? "ORGANISATION"}`;
  const items = `${base}/collections/${model}/items`;
  const key = `-H "Authorization: Bearer $CLE"`;
  const sent = name ?? values[0];
  const body = shell(JSON.stringify({ properties: sent ? { [sent.field.name]: sent.value } : {} }));
  const json = `${key} -H "Content-Type: application/json" \\\n  -d ${body}`;
  const example = (title: DocsText, code: string): PrivateExample => ({ title: texts(title), code });
  return [
    example("privateKey", "export CLE=trb_…"),
    example("privateRead", `curl ${key} "${items}?limit=100"`),
    example("privateAdd", `curl -X POST ${json} \\\n  "${items}?publish=false"`),
    example("privateChange", `curl -X PATCH ${json} \\\n  "${items}/${id}?publish=false"`),
    example("privateRemove", `curl -X DELETE ${key} \\\n  "${items}/${id}?publish=false"`),
    example(
      "privateDeposit",
      `curl ${key} --data-binary @fichier.xlsx \\\n  "${base}/deposits?model=${model}&name=fichier.xlsx"`,
    ),
    example("privateState", `curl ${key} "${base}/deposits/DEPOT"`),
    example("privatePublish", `curl -X POST ${key} "${base}/deposits/DEPOT/publication"`),
  ];
}
