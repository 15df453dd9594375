import type { Role } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";

/** Longest name of a department, in characters. */
const LONGEST = 80;

/** The department of a contributor; null for the other roles. Throws the problem `request.incomplete` when it is missing. */
export function departmentOf(role: Role, typed: string): string | null {
  if (role !== "contributor") return null;
  const department = typed.trim().replaceAll(/\s+/g, " ").slice(0, LONGEST);
  if (department === "")
    throw new Problem(
      "request.incomplete",
      {},
      { details: [{ at: "department", code: "request.incomplete" }] },
    );
  return department;
}
