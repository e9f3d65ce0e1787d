// What the application's role may do with identities, column by column.
import type { Migration } from "../../db/index.ts";

/** Records are only added to; nobody is deleted; what separates administrators cannot be changed by the application. */
export const identityRights: Migration = {
  id: "2026-11-24-identity-3-rights",
  sql: `
REVOKE ALL ON identity_organisation, identity_post, identity_account, identity_post_holder, identity_person, identity_reveal,
  identity_secret, identity_session, identity_machine_token, identity_access_record FROM hengzheng_app;
GRANT SELECT, INSERT ON identity_organisation, identity_post, identity_account, identity_post_holder, identity_person, identity_reveal,
  identity_secret, identity_session, identity_machine_token, identity_access_record TO hengzheng_app;
GRANT UPDATE (name_zh, name_en, ended_on) ON identity_organisation TO hengzheng_app;
GRANT UPDATE (role, title_zh, title_en, ended_on) ON identity_post TO hengzheng_app;
GRANT UPDATE (display_name, password_hash, failed_attempts, locked_until, disabled_at) ON identity_account TO hengzheng_app;
GRANT UPDATE (held_until) ON identity_post_holder TO hengzheng_app;
GRANT UPDATE (name, name_initials, card_number_hash, citizen_number_sealed, citizen_number_hash, region_code, deceased_on) ON identity_person TO hengzheng_app;
GRANT UPDATE (last_seen_at, ended_because), DELETE ON identity_session TO hengzheng_app;
GRANT UPDATE (revoked_at) ON identity_machine_token TO hengzheng_app;

CREATE FUNCTION identity_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'records are only added to: % on % refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'HZ201';
END $$;
CREATE TRIGGER identity_reveal_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON identity_reveal
  FOR EACH STATEMENT EXECUTE FUNCTION identity_refuse_change();
CREATE TRIGGER identity_access_record_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON identity_access_record
  FOR EACH STATEMENT EXECUTE FUNCTION identity_refuse_change();
`,
};
