// A program for tests: opens the database of a state folder, says so, and stays until it is killed.
import { openDatabase } from "../open.ts";

const [stateFolder] = process.argv.slice(2);
if (stateFolder === undefined) throw new Error("name the state folder");
const database = await openDatabase({ stateFolder });
await database.owner.query("CREATE TABLE IF NOT EXISTS kept (number int)");
await database.owner.query("INSERT INTO kept VALUES (1)");
const { rows } = await database.owner.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
process.on("SIGTERM", () => void database.stop());
console.log(JSON.stringify({ ready: rows.length === 1 }));
