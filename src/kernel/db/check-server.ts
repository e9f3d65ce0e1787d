// Asks a server, before anything is done with it, whether it can hold the city's database.
import type pg from "pg";
import { roles } from "./embedded/cluster.ts";
import { type DatabaseRefusal, DatabaseRefused } from "./refusal.ts";

type ServerRow = { version: number; name: string; account: string; mayMakeRoles: boolean; roleIsGranted: boolean };

const oldestVersion = 150_000;

/** Throws {@link DatabaseRefused} when the server is too old, or the application's role is missing and cannot be made. */
export async function checkServer(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<ServerRow>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name,
            current_user AS account, me.rolsuper OR me.rolcreaterole AS "mayMakeRoles",
            EXISTS (SELECT FROM pg_roles AS role WHERE role.rolname = $1 AND pg_has_role(me.oid, role.oid, 'MEMBER'))
              AS "roleIsGranted"
       FROM pg_roles AS me WHERE me.rolname = current_user`,
    [roles.application],
  );
  const server = rows[0];
  if (server === undefined) throw new Error("the server does not know who we are");
  if (server.version < oldestVersion) throw new DatabaseRefused(tooOld(server.name));
  if (!server.mayMakeRoles && !server.roleIsGranted) throw new DatabaseRefused(roleMissing(server.account));
}

function tooOld(version: string): DatabaseRefusal {
  return {
    code: "server_too_old",
    message: {
      zh: `数据库服务器的版本是 PostgreSQL ${version}，需要 15 及以上。`,
      en: `The database server is PostgreSQL ${version}; 15 or later is needed.`,
    },
    next: {
      zh: "请升级服务器，或不设 DATABASE_URL 使用内置服务器。",
      en: "Upgrade it, or unset DATABASE_URL to use the embedded server.",
    },
  };
}

function roleMissing(account: string): DatabaseRefusal {
  const statements = `CREATE ROLE ${roles.application}; GRANT ${roles.application} TO "${account}";`;
  return {
    code: "role_missing",
    message: {
      zh: `数据库账户 ${account} 不能以应用角色 ${roles.application} 行事，也无权建立它。`,
      en: `The database account ${account} cannot act as the application's role ${roles.application} and may not make it.`,
    },
    next: {
      zh: `请由数据库管理员执行：${statements}`,
      en: `Let the database's administrator run: ${statements}`,
    },
  };
}
