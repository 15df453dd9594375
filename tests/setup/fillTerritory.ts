import { sql } from "kysely";
import type { Database } from "../../src/db/database.ts";
import { parisDay } from "../../src/domain/campaign/parisDay.ts";

const DAY = 86_400_000;
const dayFrom = (now: Date, days: number): string => parisDay(new Date(now.getTime() + days * DAY));

/** Gives every commune × model a state, the same each time: published, ageing, in review, received, expected, late or not asked. */
export async function fillTerritory(
  { query }: Database,
  models: readonly string[],
  now: Date,
): Promise<void> {
  const communes = await query
    .selectFrom("organization")
    .select(["id", "insee"])
    .where("kind", "=", "commune")
    .orderBy("insee")
    .execute();
  const campaigns = await query
    .insertInto("campaign")
    .values(
      models.slice(0, 6).map((model, at) => ({
        model,
        title: `Collecte ${at + 1}`,
        opens_on: dayFrom(now, -40),
        deadline: dayFrom(now, at % 2 === 0 ? -6 : 9),
      })),
    )
    .returning(["id", "model"])
    .execute();
  for (const [c, { id: organization }] of communes.entries())
    for (const [m, model] of models.entries()) {
      const turn = (c * 7 + m * 5) % 11;
      const published = turn < 6 && (c + m) % 3 !== 0;
      const campaign = campaigns.find((one) => one.model === model);
      if (campaign)
        await query
          .insertInto("campaign_commune")
          .values({ campaign_id: campaign.id, organization_id: organization })
          .execute();
      if (published || turn === 10)
        await query
          .insertInto("dataset_part")
          .values({
            model,
            organization_id: organization,
            records: 20 + turn,
            published_at: published ? new Date(now.getTime() - (turn * 90 + 3) * DAY) : null,
            metadata: JSON.stringify({
              frequency: "ANNUAL",
              description: "Recensées par les services de la ville, à pied et sur plan. ".repeat(12),
            }),
          })
          .execute();
      if (turn !== 7 && turn !== 8) continue;
      const { id: deposit } = await query
        .insertInto("deposit")
        .values({
          organization_id: organization,
          model,
          kind: "file",
          state: turn === 7 ? "review" : "needs-mapping",
          created_by: null,
        })
        .returning("id")
        .execute()
        .then(([row]) => row!);
      if (turn === 7)
        await sql`
          insert into traboule.deposit_cell (deposit_id, record, field, raw, status, rule, certainty, group_key)
          select ${deposit}::uuid, n, 'adresse', 'rue', 'to-confirm', 'address.street', 0.5, 'k'
          from generate_series(1, ${2 + ((c + m) % 19)}::integer) n`.execute(query);
    }
}
