import { Problem } from "../../domain/problem/problem.ts";
import type { FileReceiver } from "./receivedForm.ts";
import { PLAIN_FORM, receiveForm } from "./receiveForm.ts";

const NO_FILES: FileReceiver = {
  receive: () => Promise.reject(new Problem("request.invalid", { parameter: "file" })),
};

/** The fields of a form without files, `more` of them than a plain form may have. Throws the problems of `receiveForm`. */
export function readFields(request: Request, { more = 0 } = {}): Promise<URLSearchParams> {
  const limits = { ...PLAIN_FORM, fields: PLAIN_FORM.fields + more };
  return receiveForm(request, NO_FILES, limits, ({ fields }) => Promise.resolve(fields));
}
