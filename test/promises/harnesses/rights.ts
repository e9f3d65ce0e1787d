// Rights: every route with every role, own and other and absent things, and the application's role in the database.

import { definePromise } from "../promise.ts";
import { enterAll } from "./rights/callers.ts";
import { tryTheDatabase } from "./rights/in-the-database.ts";
import { tryRoutes } from "./rights/routes-by-role.ts";
import { tryThings } from "./rights/things-by-role.ts";

export const rights = definePromise({
  name: "rights",
  title: {
    zh: "谁能做什么由一张权限表决定;看不到的与不存在的一个样;账和存证在数据库里也改不了",
    en: "One table says who may do what; out of reach looks like absent; books and log cannot be changed in the database either",
  },
  source: "test/promises/harnesses/rights.ts",
  doses: { full: { things: 40 }, small: { things: 3 } },
  mostMinutes: 10,
  run: async ({ dose, city: openCity }) => {
    const city = await openCity();
    const { callers, close } = await enterAll(city);
    const findings = [
      await tryRoutes(city, callers),
      await tryThings(city, callers, dose.things),
      await tryTheDatabase(city),
    ];
    close();
    const [routes, things, changes] = findings.map(({ tried }) => tried);
    const faults = findings.flatMap((one) => one.faults);
    const figure = `${callers.length} roles: ${routes} calls of routes, ${things} of things, ${changes} attempts in the database; ${faults.length} not as the table says`;
    return { value: faults.length, unit: "differences from the permission table", figure, faults };
  },
});
