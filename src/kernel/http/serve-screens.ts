// Serves the built screens: files by their names, and the one page for every address that is a screen's.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import serveFiles from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { screenPolicy } from "./security-headers.ts";

/** Tells the addresses of screens from those of data, and sends the page that draws them all. */
export type Screens = {
  readonly isScreen: (request: FastifyRequest) => boolean;
  readonly sendScreen: (reply: FastifyReply) => FastifyReply;
};

/** Serves the files of a folder that holds `index.html` and `assets/`, whose names change with their content. */
export async function serveScreens(server: FastifyInstance, folder: string): Promise<Screens> {
  const page = await readFile(join(folder, "index.html"));
  await server.register(serveFiles, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isNamedByContent = path.startsWith(join(folder, "assets"));
      reply.header("cache-control", isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache");
      reply.header("content-security-policy", screenPolicy);
    },
  });
  return {
    isScreen: ({ method, url, headers }) =>
      method === "GET" && !ofData.test(url) && (headers.accept ?? "").includes("text/html"),
    sendScreen: (reply) =>
      reply
        .code(200)
        .headers({
          "content-type": "text/html; charset=utf-8",
          "content-security-policy": screenPolicy,
          "cache-control": "no-cache",
        })
        .send(page),
  };
}

const ofData = /^\/(?:api|fhir|public|assets)(?:\/|$|\?)/;
