import type { CleanedRecord } from "../domain/cleaning/cleanedRecord.ts";
import type { Change } from "../domain/journal/change.ts";
import type { Issue } from "../domain/journal/issue.ts";
import type { Model } from "../domain/model/model.ts";
import type { Language } from "../messages/language.ts";
import { ruleText } from "../messages/wording.ts";
import { createDigest, type DigestBuilder } from "../report/digest.ts";
import type { ReportIssue } from "../report/reportHead.ts";
import { SpooledLog } from "../storage/spooledLog.ts";
import { type ChangeOf, createChangeOf } from "./changeOf.ts";

/** All that happened to the cells of a file, in record order: readable again, and digested for people. */
export class Journal {
  readonly changes: SpooledLog<Change>;
  readonly issues: SpooledLog<ReportIssue>;
  readonly digest: DigestBuilder = createDigest();
  readonly #changeOf: ChangeOf;
  readonly #language: Language;
  readonly #indexes: ReadonlyMap<string, number>;

  constructor(model: Model, language: Language, scratch: (name: string) => string, memoryLimit?: number) {
    this.changes = new SpooledLog(scratch("changes.ndjson"), memoryLimit);
    this.issues = new SpooledLog(scratch("issues.ndjson"), memoryLimit);
    this.#changeOf = createChangeOf(model.fields, language);
    this.#language = language;
    this.#indexes = new Map(model.fields.map((field, index) => [field.name, index]));
  }

  /** `fed` says which fields the file feeds, in the model's order: a change elsewhere is a derived value. */
  addRecord(record: CleanedRecord, fed: readonly boolean[]): void {
    for (let index = 0; index < record.outcomes.length; index++) {
      const change = this.#changeOf(record, index);
      if (change === null) continue;
      this.changes.add(change);
      this.digest.addChange(change, !fed[index]);
    }
    for (const issue of record.issues) {
      const index = issue.field === null ? undefined : this.#indexes.get(issue.field);
      this.addIssue(issue, index === undefined ? "" : record.raws[index]!);
    }
  }

  addIssue({ record, row, field, code, severity, params }: Issue, raw = ""): void {
    const message = ruleText(this.#language, code, { raw, ...params });
    const issue = { record, row, field, code, severity, message };
    this.issues.add(issue);
    this.digest.addIssue(issue);
  }

  close(): void {
    this.changes.close();
    this.issues.close();
  }
}
