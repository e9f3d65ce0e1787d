// Values that stand in the city, so that made-up requests reach what is behind the first look.

import type { PromiseCity } from "../../city/promise-city.ts";
import type { KnownValues } from "./schema.ts";

/** Values by the names of the fields and parameters that take them. */
export async function readKnownValues(city: PromiseCity): Promise<KnownValues> {
  const database = await city.openDatabase();
  const list = async (sql: string): Promise<(string | number)[]> => {
    const { rows } = await database.owner.query<{ value: string | number }>(sql);
    return rows.map(({ value }) => value);
  };
  try {
    const numbers = await list(
      "SELECT answer::json ->> 'settlement' AS value FROM medical_settlement ORDER BY id LIMIT 20",
    );
    const people = await list("SELECT person_id AS value FROM medical_settlement ORDER BY id LIMIT 20");
    const hospitals = await list("SELECT DISTINCT hospital_id AS value FROM medical_settlement ORDER BY 1 LIMIT 20");
    const entries = await list("SELECT id AS value FROM ledger_entry ORDER BY id LIMIT 20");
    return {
      ...{
        number: numbers,
        settlement: numbers,
        person: people.map(String),
        personId: people,
        entry: entries.map(String),
      },
      ...{ hospital: hospitals.map(String), hospitalId: [...hospitals, ...city.facts.hospitals.map(({ id }) => id)] },
      fund: ["resident_medical"],
      clause: ["medical.25.1", "medical.25", "medical.30.1"],
      code: ["1101", "2102", "1109", "5001", "2001"],
      year: [city.facts.year, city.facts.year + 1],
      admittedOn: [`${city.facts.year}-03-01`],
      dischargedOn: [`${city.facts.year}-03-05`, `${city.facts.year}-03-09`],
    };
  } finally {
    await database.stop();
  }
}
