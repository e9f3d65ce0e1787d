// How long from the command to the first answer: a first start that builds pages and loads the demo city, and a second one.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../src/app/project-root.ts";
import type { Figure } from "../figure.ts";
import { type RunningCity, startCity } from "./start-city.ts";

/** Starts counted from the command until /api/health answers; the second is the median of three. */
export async function* benchStart(): AsyncGenerator<Figure> {
  const stateFolder = await mkdtemp(join(tmpdir(), "hengzheng-bench-start-"));
  try {
    await rm(join(projectRoot, "dist/ui"), { recursive: true, force: true });
    yield { name: "start.first_seconds", value: await timeStart(stateFolder), unit: "s" };
    const again: number[] = [];
    for (let round = 0; round < 3; round += 1) again.push(await timeStart(stateFolder));
    yield { name: "start.second_seconds", value: again.toSorted((one, other) => one - other)[1] ?? 0, unit: "s" };
  } finally {
    await rm(stateFolder, { recursive: true, force: true });
  }
}

async function timeStart(stateFolder: string): Promise<number> {
  const start = performance.now();
  const city: RunningCity = await startCity(stateFolder);
  const answered = await fetch(`${city.address}/api/health`);
  const seconds = (performance.now() - start) / 1_000;
  if (answered.status !== 200) throw new Error(`/api/health answered ${answered.status}`);
  await city.stop();
  return seconds;
}
