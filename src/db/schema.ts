import type {
  OrganizationTable,
  SettingTable,
  PersonTable,
  MembershipTable,
  InvitationTable,
  ModelVersionTable,
  CampaignTable,
  CampaignCommuneTable,
} from "./schema/organizationTables.ts";
import type { DatasetPartTable, RevisionTable } from "./schema/publicationTables.ts";
import type {
  DepositTable,
  DepositRecordTable,
  DepositCellTable,
  DepositIssueTable,
  DepositEditTable,
} from "./schema/depositTables.ts";
import type {
  DecisionTable,
  RememberedMappingTable,
  AuditTable,
  ApiTokenTable,
  OutboxMailTable,
  ExportFileTable,
  ReadingTable,
} from "./schema/platformTables.ts";
import type {
  IdentityRequestTable,
  IdentityTable,
  KeptFormTable,
  SessionTable,
  SignInAttemptTable,
  SignInCodeTable,
} from "./schema/signInTables.ts";
import type { CampaignReminderTable, TerritoryCheckTable } from "./schema/cockpitTables.ts";

/** The fixed tables, in schema `traboule`. */
export interface Schema {
  organization: OrganizationTable;
  setting: SettingTable;
  person: PersonTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  model_version: ModelVersionTable;
  campaign: CampaignTable;
  campaign_commune: CampaignCommuneTable;
  dataset_part: DatasetPartTable;
  revision: RevisionTable;
  deposit: DepositTable;
  deposit_record: DepositRecordTable;
  deposit_cell: DepositCellTable;
  deposit_issue: DepositIssueTable;
  deposit_edit: DepositEditTable;
  decision: DecisionTable;
  remembered_mapping: RememberedMappingTable;
  audit: AuditTable;
  api_token: ApiTokenTable;
  outbox_mail: OutboxMailTable;
  export_file: ExportFileTable;
  reading: ReadingTable;
  session: SessionTable;
  sign_in_code: SignInCodeTable;
  identity_request: IdentityRequestTable;
  identity: IdentityTable;
  kept_form: KeptFormTable;
  sign_in_attempt: SignInAttemptTable;
  campaign_reminder: CampaignReminderTable;
  territory_check: TerritoryCheckTable;
}
