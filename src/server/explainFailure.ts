import { HTTPException } from "hono/http-exception";
import { Problem } from "../domain/problem/problem.ts";
import {
  DamagedFile,
  FileTooLarge,
  MissingFile,
  StoreUnavailable,
} from "../storage/fileStore/storeErrors.ts";

/** The problem that an error amounts to; `reference` is what a person may give to support. */
export function explainFailure(error: unknown, reference: string): Problem {
  if (error instanceof Problem)
    return error.code === "service.unexpected"
      ? new Problem(error.code, { reference }, { cause: error })
      : error;
  if (error instanceof FileTooLarge)
    return new Problem("deposit.too-large", { limit: error.maxBytes }, { cause: error });
  if (error instanceof MissingFile || error instanceof DamagedFile)
    return new Problem("deposit.file-lost", {}, { cause: error });
  if (error instanceof StoreUnavailable) return new Problem("service.files", {}, { cause: error });
  if (error instanceof HTTPException && error.status === 404) return new Problem("request.page-unknown");
  if (error instanceof HTTPException && error.status < 500)
    return new Problem("request.invalid", { parameter: "body" }, { cause: error });
  return new Problem("service.unexpected", { reference }, { cause: error });
}
