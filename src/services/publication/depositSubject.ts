import type { StoredDeposit } from "../../db/deposits/deposits.ts";
import type { DepositSubject } from "../../domain/access/subject.ts";

/** A deposit as the table of rights looks at it. */
export function depositSubject(deposit: StoredDeposit): DepositSubject {
  return {
    organizationId: deposit.organization_id,
    department: deposit.department,
    authorId: deposit.created_by,
    submittedBy: deposit.submitted_by,
  };
}
