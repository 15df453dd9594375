import type { DepositView } from "../../../services/deposits/viewDeposit.ts";
import type { Frame } from "../team/TeamPage.tsx";

/** What the page of a deposit shows. */
export interface DepositPageProps {
  readonly frame: Frame;
  readonly view: DepositView;
  /** The model was not chosen in the form just sent. */
  readonly modelMissing?: boolean | undefined;
}
