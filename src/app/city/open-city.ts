// Opens the city: its database brought up to date, its keys, its books' accounts. What every command and the server stand on.

import type { Signer } from "../../kernel/audit/index.ts";
import { type Database, migrate, openDatabase } from "../../kernel/db/index.ts";
import { bindSecrets, loadSecrets, type Secrets } from "../../kernel/identity/index.ts";
import { storeAccounts } from "../../kernel/ledger/index.ts";
import type { Outcome } from "../../kernel/refusal/index.ts";
import { accounts as medicalAccounts } from "../../regulations/medical-insurance/postings.ts";
import type { Configuration } from "../configuration.ts";
import { migrations } from "../migrations.ts";
import { loadAuditSigner } from "./audit-key.ts";
import { CityRefused } from "./city-refused.ts";
import { emptyHalfLoadedCity } from "./demo-city.ts";
import { findRunning } from "./running.ts";

/** An open city. `stop` closes its connections and the embedded server. */
export type City = {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly signer: Signer;
  readonly configuration: Configuration;
  readonly migrated: readonly string[];
  readonly stop: () => Promise<void>;
};

/** Opens the city. @throws CityRefused or DatabaseRefused when a person has to act first */
export async function openCity(configuration: Configuration): Promise<City> {
  const { mode, stateFolder, databaseUrl, environment } = configuration;
  const secrets = acceptedValue(await loadSecrets({ mode, stateFolder, environment }));
  const signer = acceptedValue(await loadAuditSigner(configuration));
  const database = await openDatabase({ stateFolder, ...(databaseUrl === null ? {} : { url: databaseUrl }) });
  try {
    if (mode === "demo") await emptyHalfLoadedCity(database.owner, configuration);
    const migrated = await migrate(database.owner, migrations);
    acceptedValue(await bindSecrets(database.owner, secrets));
    await storeAccounts(database.owner, medicalAccounts);
    return { database, secrets, signer, configuration, migrated, stop: () => database.stop() };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Runs work on a city and closes it, whatever happens. A city that runs is worked on beside its server. */
export async function withCity<Result>(
  configuration: Configuration,
  work: (city: City) => Promise<Result>,
): Promise<Result> {
  const running = configuration.databaseUrl === null ? await findRunning(configuration) : undefined;
  const city = await openCity(
    running === undefined ? configuration : { ...configuration, databaseUrl: running.databaseUrl },
  );
  try {
    return await work(city);
  } finally {
    await city.stop();
  }
}

function acceptedValue<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new CityRefused(outcome.refusal);
}
