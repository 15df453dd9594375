import type { Actor } from "../../../domain/access/actor.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import type { Deposit } from "../../../services/deposits/openDeposit.ts";
import { ownDepartment } from "../../../services/deposits/ownDepartment.ts";
import { receiveDeposit } from "../../../services/deposits/receiveDeposit.ts";
import { receiveTable, type IncomingTable } from "../../../services/deposits/receiveTable.ts";
import { receivePaste } from "../../../services/deposits/receivePaste.ts";
import type { Organization } from "../../../services/organizations/openOrganization.ts";
import type { Platform } from "../../../services/platform.ts";
import { receiveForm } from "../../http/receiveForm.ts";
import type { FileReceiver } from "../../http/receivedForm.ts";

/** Longest text that may be pasted, in bytes: some fifty thousand rows. */
const LONGEST_PASTE = 10_000_000;

interface DepositSender {
  readonly actor: Actor;
  readonly organization: Organization;
  /** What a pasted table is called. */
  readonly pasteName: string;
  /** Told of the fields as soon as they are read, so that the form can be shown again. */
  readonly onFields: (fields: URLSearchParams) => void;
}

/**
 * Makes a deposit of a form: the file in `fichier`, or the table in `cellules`. Throws the problems of `receiveForm` and of
 * `receiveDeposit`, `request.incomplete` for a form with neither, and `deposit.wrong-kind` for what is surely no table; nothing is
 * then left.
 */
export function receiveDepositForm(
  platform: Platform,
  request: Request,
  { actor, organization, pasteName, onFields }: DepositSender,
): Promise<Deposit> {
  const { files, settings } = platform;
  const limits = { files: 1, fileBytes: settings.maxUploadBytes, fields: 10, fieldBytes: LONGEST_PASTE };
  const tables = new Map<string, IncomingTable>();
  const receiver: FileReceiver = {
    async receive(content, options) {
      const table = await receiveTable(files, content, options);
      tables.set(table.key, table);
      return table;
    },
  };
  return receiveForm(request, receiver, limits, async ({ fields, files: received }) => {
    onFields(fields);
    const about = {
      organization,
      model: fields.get("modele") || null,
      department: ownDepartment(actor, organization.id),
      key: fields.get("cle") ?? undefined,
    };
    const text = fields.get("cellules");
    if (text !== null) return receivePaste(platform, actor, { ...about, text, name: pasteName });
    const file = received.find(({ field }) => field === "fichier");
    if (!file) throw new Problem("request.incomplete");
    tables.get(file.pending.key)?.refuseForeign(file.name);
    return receiveDeposit(platform, actor, { ...about, file: file.pending, name: file.name, kind: "file" });
  });
}
