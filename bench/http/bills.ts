// A hospital of a running demo city, a token for its system, and new stays of its patients.

import { findRunning } from "../../src/app/city/running.ts";
import { readConfiguration } from "../../src/app/configuration.ts";
import { addDays, toIsoDate } from "../../src/kernel/calendar/index.ts";
import { openDatabase } from "../../src/kernel/db/index.ts";
import { addPost, createMachineToken, loadSecrets } from "../../src/kernel/identity/index.ts";

/** The hospital that sends, its machine's token, and people who may be its patients. */
export type BenchHospital = { readonly id: number; readonly token: string; readonly people: readonly number[] };

/** Finds a level-2 hospital of the city that runs on this state folder, and gives its system a token. */
export async function hospitalOf(stateFolder: string): Promise<BenchHospital> {
  const configuration = readConfiguration({ HENGZHENG_STATE: stateFolder });
  const running = await findRunning(configuration);
  if (running === undefined) throw new Error("no city runs on this state folder");
  const secrets = await loadSecrets({ mode: "demo", stateFolder, environment: {} });
  if (!secrets.ok) throw new Error(secrets.refusal.code);
  const database = await openDatabase({ stateFolder, url: running.databaseUrl });
  try {
    const { rows } = await database.owner.query<{ id: number }>(
      `SELECT hospital_id AS id FROM medical_hospital_period JOIN medical_hospital AS h ON h.id = hospital_id
       WHERE level = 'level2' AND designated AND h.area = 'local' ORDER BY hospital_id LIMIT 1`,
    );
    const id = rows[0]?.id ?? 0;
    const title = { zh: "医院信息系统", en: "Hospital system" };
    const postId = await addPost(database.owner, { organisationId: id, role: "hospital_system", title });
    const { token } = await createMachineToken(database.owner, secrets.value, {
      postId,
      label: "bench",
      createdBy: "bench",
      at: new Date(),
    });
    return { id, token, people: await readPatients(database.owner) };
  } finally {
    await database.stop();
  }
}

/** Everybody who has been covered since the beginning of last year, so that their stays may lie anywhere in it. */
async function readPatients(owner: Awaited<ReturnType<typeof openDatabase>>["owner"]): Promise<readonly number[]> {
  const { rows } = await owner.query<{ id: number }>(
    `SELECT person_id AS id FROM medical_cover AS c JOIN medical_insured AS i USING (person_id)
     WHERE scheme = 'resident' AND i.died_on IS NULL AND starts_on = date_trunc('year', now() - interval '1 year')::date
       AND NOT EXISTS (SELECT FROM medical_stay AS s WHERE s.person_id = c.person_id)
     ORDER BY person_id`,
  );
  return rows.map(({ id }) => id);
}

/** Gives one new stay after another: everybody's first, then everybody's second, never two that overlap. */
export function billMaker({
  id: hospitalId,
  people,
}: BenchHospital): () => { readonly key: string; readonly body: string } {
  const firstDay = toIsoDate(`${new Date().getFullYear() - 1}-01-02`);
  let made = 0;
  return () => {
    const personId = people[made % people.length];
    const admittedOn = addDays(firstDay, 5 * Math.floor(made / people.length));
    made += 1;
    const key = `bench-${process.pid}-${made}`;
    const bill = [
      { code: "1108", amountFen: 7_200, quantity: 4 },
      { code: "1107", amountFen: 4_800 },
      { code: "not-in-the-catalogue", amountFen: 12_345 },
      { code: "1201", amountFen: 420_000 + (made % 97) * 100 },
    ];
    return {
      key,
      body: JSON.stringify({
        personId,
        hospitalId,
        invoiceNo: key,
        admittedOn,
        dischargedOn: addDays(admittedOn, 3),
        bill,
      }),
    };
  };
}
