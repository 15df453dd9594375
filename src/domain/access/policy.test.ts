import { describe, expect, it } from "vitest";
import type { Actor, Membership, OrganizationKind, Role } from "./actor.ts";
import { actingFor, assertCan, can } from "./can.ts";
import { type Action, ACTIONS, type ActionSubjects } from "./policy.ts";
import { TERRITORY } from "./subject.ts";

const METROPOLIS = "metropolis";
const BRON = "bron";
const MIONS = "mions";

function actor(role: Role, organizationId: string, department: string | null = null): Actor {
  const organizationKind: OrganizationKind = organizationId === METROPOLIS ? "metropolis" : "commune";
  const memberships: Membership[] = [{ organizationId, organizationKind, role, department }];
  return { accountId: `${role}@${organizationId}`, name: role, memberships };
}

/** Everyone who may ask something about Bron. The columns of the matrix, in this order. */
const PEOPLE: Readonly<Record<string, Actor>> = {
  administrator: actor("administrator", METROPOLIS),
  manager: actor("data-manager", METROPOLIS),
  "metropolis reader": actor("reader", METROPOLIS),
  référent: actor("referent", BRON),
  "parks contributor": actor("contributor", BRON, "parks"),
  "roads contributor": actor("contributor", BRON, "roads"),
  reader: actor("reader", BRON),
  "other référent": actor("referent", MIONS),
  "other contributor": actor("contributor", MIONS, "parks"),
  "other reader": actor("reader", MIONS),
  nobody: { accountId: "nobody", name: "", memberships: [] },
};

const deposit = { organizationId: BRON, department: "parks", authorId: "someone", submittedBy: "someone" };
const membership = { organizationId: BRON, organizationKind: "commune", role: "reader" } as const;

/** What each action is asked of: Bron's parks deposit, Bron itself, the territory, an account of Bron's. */
const SUBJECTS: { readonly [A in Action]: ActionSubjects[A] } = {
  "open-workspace": TERRITORY,
  "read-organization": deposit,
  "edit-organization": deposit,
  "act-for": deposit,
  "see-members": deposit,
  invite: membership,
  "manage-member": membership,
  "see-organization-audit": deposit,
  "manage-tokens": deposit,
  "read-dataset": deposit,
  "read-internal-fields": deposit,
  "edit-records": deposit,
  "edit-metadata": deposit,
  "withdraw-dataset": deposit,
  "restore-revision": deposit,
  "handle-reports": deposit,
  "create-deposit": deposit,
  "read-deposit": deposit,
  "review-deposit": deposit,
  "abandon-deposit": deposit,
  "ask-publication": deposit,
  publish: deposit,
  "approve-publication": deposit,
  "read-campaign": { organizationIds: [BRON] },
  "manage-campaigns": TERRITORY,
  "read-cockpit": TERRITORY,
  "promote-decision": deposit,
  "read-decision": deposit,
  "dismiss-decision": deposit,
  "manage-models": TERRITORY,
  "manage-organizations": TERRITORY,
  "manage-territory": TERRITORY,
  "moderate-reuses": TERRITORY,
  "see-audit": TERRITORY,
  "manage-platform": TERRITORY,
  "read-account": { accountId: "reader@bron" },
  "edit-account": { accountId: "reader@bron" },
  "close-account": { accountId: "reader@bron" },
};

/**
 * A: administrator, M: data manager, m: a reader of the metropolis; Bron's R: référent, p: contributor of the department
 * that owns the deposit, r: contributor of another, d: reader; Mions' R', c', d': référent, contributor, reader; 0: nobody.
 */
const MATRIX = `
                         A M m  R p r d  R' c' d' 0
open-workspace           ✓ ✓ ✓  ✓ ✓ ✓ ✓  ✓  ✓  ✓  ·
read-organization        ✓ ✓ ·  ✓ ✓ ✓ ✓  ·  ·  ·  ·
edit-organization        ✓ ✓ ·  ✓ · · ·  ·  ·  ·  ·
act-for                  ✓ ✓ ·  · · · ·  ·  ·  ·  ·
see-members              ✓ ✓ ·  ✓ ✓ ✓ ✓  ·  ·  ·  ·
invite                   ✓ ✓ ·  ✓ · · ·  ·  ·  ·  ·
manage-member            ✓ ✓ ·  ✓ · · ·  ·  ·  ·  ·
see-organization-audit   ✓ ✓ ·  ✓ · · ·  ·  ·  ·  ·
manage-tokens            ✓ · ·  ✓ · · ·  ·  ·  ·  ·
read-dataset             ✓ ✓ ·  ✓ ✓ ✓ ✓  ·  ·  ·  ·
read-internal-fields     ✓ ✓ ·  ✓ ✓ ✓ ✓  ·  ·  ·  ·
edit-records             ✓ ✓ ·  ✓ · · ·  ·  ·  ·  ·
edit-metadata            ✓ ✓ ·  ✓ · · ·  ·  ·  ·  ·
withdraw-dataset         ✓ ✓ ·  ✓ · · ·  ·  ·  ·  ·
restore-revision         ✓ ✓ ·  ✓ · · ·  ·  ·  ·  ·
handle-reports           ✓ ✓ ·  ✓ · · ·  ·  ·  ·  ·
create-deposit           ✓ ✓ ·  ✓ ✓ · ·  ·  ·  ·  ·
read-deposit             ✓ ✓ ·  ✓ ✓ · ✓  ·  ·  ·  ·
review-deposit           ✓ ✓ ·  ✓ ✓ · ·  ·  ·  ·  ·
abandon-deposit          ✓ ✓ ·  ✓ ✓ · ·  ·  ·  ·  ·
ask-publication          ✓ ✓ ·  ✓ ✓ · ·  ·  ·  ·  ·
publish                  ✓ ✓ ·  ✓ · · ·  ·  ·  ·  ·
approve-publication      · · ·  ✓ · · ·  ·  ·  ·  ·
read-campaign            ✓ ✓ ✓  ✓ ✓ ✓ ✓  ·  ·  ·  ·
manage-campaigns         ✓ ✓ ·  · · · ·  ·  ·  ·  ·
read-cockpit             ✓ ✓ ✓  · · · ·  ·  ·  ·  ·
promote-decision         ✓ ✓ ·  · · · ·  ·  ·  ·  ·
read-decision            ✓ ✓ ·  ✓ ✓ ✓ ✓  ·  ·  ·  ·
dismiss-decision         ✓ ✓ ·  ✓ · · ·  ·  ·  ·  ·
manage-models            ✓ ✓ ·  · · · ·  ·  ·  ·  ·
manage-organizations     ✓ ✓ ·  · · · ·  ·  ·  ·  ·
manage-territory         ✓ ✓ ·  · · · ·  ·  ·  ·  ·
moderate-reuses          ✓ ✓ ·  · · · ·  ·  ·  ·  ·
see-audit                ✓ ✓ ·  · · · ·  ·  ·  ·  ·
manage-platform          ✓ · ·  · · · ·  ·  ·  ·  ·
read-account             ✓ · ·  · · · ✓  ·  ·  ·  ·
edit-account             ✓ · ·  · · · ✓  ·  ·  ·  ·
close-account            ✓ · ·  · · · ✓  ·  ·  ·  ·
`;

const EXPECTED = new Map(
  MATRIX.trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [action, ...cells] = line.trim().split(/\s+/);
      return [action!, cells] as const;
    }),
);

const may = (who: Actor, action: Action): boolean => can(who, action, SUBJECTS[action]);

const grant = (
  who: string,
  role: Role,
  organizationId: string,
  organizationKind: OrganizationKind,
): boolean => can(PEOPLE[who]!, "invite", { organizationId, organizationKind, role });

function codeOf(attempt: () => void): string {
  try {
    attempt();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "done";
}

describe("rights", () => {
  it("name every action once", () => {
    expect([...EXPECTED.keys()].sort()).toEqual([...ACTIONS].sort());
  });

  it.each(ACTIONS)("%s: as the table says, for everyone", (action) => {
    const marks = Object.values(PEOPLE).map((who) => (may(who, action) ? "✓" : "·"));
    expect(marks).toEqual(EXPECTED.get(action));
  });

  it("hide what exists from whoever may not read it", () => {
    const outside = ["other référent", "other contributor", "other reader", "nobody"];
    for (const name of outside)
      for (const action of ACTIONS) {
        if (SUBJECTS[action] === TERRITORY || may(PEOPLE[name]!, action)) continue;
        expect(codeOf(() => assertCan(PEOPLE[name]!, action, SUBJECTS[action]))).toMatch(/\.unknown$/);
      }
    expect(codeOf(() => assertCan(PEOPLE["roads contributor"]!, "review-deposit", deposit))).toBe(
      "deposit.unknown",
    );
  });

  it("tell a reader that the role does not allow it", () => {
    expect(codeOf(() => assertCan(PEOPLE["reader"]!, "publish", deposit))).toBe("access.forbidden");
    expect(codeOf(() => assertCan(PEOPLE["parks contributor"]!, "publish", deposit))).toBe(
      "access.forbidden",
    );
  });

  it("let nobody approve their own request", () => {
    const référent = PEOPLE["référent"]!;
    const own = { ...deposit, submittedBy: référent.accountId };
    expect(codeOf(() => assertCan(référent, "approve-publication", own))).toBe("access.own-approval");
  });

  it("keep a contributor out of what is no department's", () => {
    const whole = { ...deposit, department: null };
    expect(can(PEOPLE["parks contributor"]!, "review-deposit", whole)).toBe(false);
    const nameless = actor("contributor", BRON, null);
    expect(can(nameless, "review-deposit", whole)).toBe(false);
  });

  it("let nobody give more than they have", () => {
    expect(grant("manager", "administrator", METROPOLIS, "metropolis")).toBe(false);
    expect(grant("administrator", "administrator", METROPOLIS, "metropolis")).toBe(true);
    expect(grant("manager", "data-manager", METROPOLIS, "metropolis")).toBe(true);
    expect(grant("manager", "data-manager", BRON, "commune")).toBe(false);
    expect(grant("référent", "data-manager", BRON, "commune")).toBe(false);
    expect(grant("référent", "referent", BRON, "commune")).toBe(true);
    expect(grant("référent", "reader", MIONS, "commune")).toBe(false);
  });

  it("give a data manager outside the metropolis no say over others", () => {
    expect(can(actor("data-manager", MIONS), "publish", deposit)).toBe(false);
    expect(can(actor("data-manager", MIONS), "manage-models", TERRITORY)).toBe(false);
  });

  it("hold an access key to what it was made for", () => {
    const key: Actor = { ...PEOPLE["référent"]!, onlyActions: ["read-dataset"] };
    expect(can(key, "read-dataset", deposit)).toBe(true);
    expect(can(key, "edit-records", deposit)).toBe(false);
    expect(codeOf(() => assertCan(key, "edit-records", deposit))).toBe("token.scope");
  });

  it("serve somebody of several organisations in each by its role", () => {
    const both: Actor = {
      ...PEOPLE["référent"]!,
      memberships: [...PEOPLE["référent"]!.memberships, ...PEOPLE["other reader"]!.memberships],
    };
    expect(can(both, "edit-metadata", { organizationId: BRON })).toBe(true);
    expect(can(both, "edit-metadata", { organizationId: MIONS })).toBe(false);
    expect(can(both, "read-dataset", { organizationId: MIONS })).toBe(true);
  });
});

describe("acting for a commune", () => {
  it("is said of the metropolis in a commune that is not its own", () => {
    expect(actingFor(PEOPLE["manager"]!, BRON)).toBe(true);
    expect(actingFor(PEOPLE["administrator"]!, BRON)).toBe(true);
    expect(actingFor(PEOPLE["manager"]!, METROPOLIS)).toBe(false);
    expect(actingFor(PEOPLE["référent"]!, BRON)).toBe(false);
    expect(actingFor(PEOPLE["other référent"]!, BRON)).toBe(false);
  });
});
