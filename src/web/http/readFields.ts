import { Problem } from "../../domain/problem/problem.ts";
import type { FileReceiver } from "./receivedForm.ts";
import { PLAIN_FORM, receiveForm } from "./receiveForm.ts";

const NO_FILES: FileReceiver = {
  receive: () => Promise.reject(new Problem("request.invalid", { parameter: "file" })),
};

/** The fields of a form without files. Throws the problems of `receiveForm`. */
export function readFields(request: Request): Promise<URLSearchParams> {
  return receiveForm(request, NO_FILES, PLAIN_FORM, ({ fields }) => Promise.resolve(fields));
}
