#!/usr/bin/env node
// The one entry: installs the packages when they are missing, then runs a command of Hengzheng. Plain JavaScript, so that it runs on a fresh clone.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Hengzheng needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

if (!isInstalled()) install();

const child = spawn(
  process.execPath,
  ["--import", import.meta.resolve("tsx"), join(root, "src/app/command-line.ts"), ...process.argv.slice(2)],
  { stdio: "inherit" },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal === null ? code : 1));

/** Installed when npm's own record of the last install is not older than the lock file. */
function isInstalled() {
  const record = join(root, "node_modules/.package-lock.json");
  return existsSync(record) && statSync(record).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
}

/** Runs `npm ci`; everything it prints goes to standard error, because standard output belongs to the command. */
function install() {
  console.error("Installing packages (first time only) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) {
    console.error("The packages could not be installed. Check the connection to your npm registry and try again.");
    process.exit(1);
  }
}
