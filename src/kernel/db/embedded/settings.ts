// The server's settings: durable by default, sized for one city on one machine.
import { embeddedLimits } from "../limits.ts";

/** `lasting`: an acknowledged commit survives a power cut. `throwaway`: for tests whose data nobody needs afterwards. */
export type Durability = "lasting" | "throwaway";

/** The settings as `name=value`. Errors are logged without statements or key values, because those hold personal data. */
export function serverSettings(socketFolder: string, durability: Durability): readonly string[] {
  const durable = durability === "lasting" ? "on" : "off";
  return [
    "listen_addresses=",
    `unix_socket_directories=${socketFolder}`,
    "unix_socket_permissions=0700",
    `max_connections=${embeddedLimits.serverConnections}`,
    `max_locks_per_transaction=${embeddedLimits.locksPerTransaction}`,
    `fsync=${durable}`,
    `full_page_writes=${durable}`,
    `synchronous_commit=${durable}`,
    "shared_buffers=256MB",
    "work_mem=16MB",
    "maintenance_work_mem=128MB",
    "max_wal_size=2GB",
    "checkpoint_timeout=15min",
    "random_page_cost=1.1",
    "jit=off",
    "timezone=UTC",
    "log_timezone=UTC",
    "lc_messages=C",
    "logging_collector=on",
    "log_filename=postgresql-%a.log",
    "log_rotation_age=1d",
    "log_rotation_size=0",
    "log_truncate_on_rotation=on",
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
  ];
}
