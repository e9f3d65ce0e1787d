// Takes the port that was asked for, or the first free one.

import type { FastifyInstance } from "fastify";
import { WrongWords } from "../commands/words.ts";
import { applicationLimits } from "../limits.ts";

/** Listens and gives the address. @throws WrongWords when the port asked for is taken or may not be used */
export async function listen(
  server: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number | null },
): Promise<string> {
  if (port !== null) return await takePort(server, host, port);
  const first = applicationLimits.firstPort;
  for (let next = first; next < first + applicationLimits.portsTried; next += 1) {
    const address = await server.listen({ host, port: next }).catch(nullWhenTaken);
    if (address !== null) return address;
  }
  throw new WrongWords(
    `No port from ${first} to ${first + applicationLimits.portsTried - 1} is free. Set PORT to a free one.`,
  );
}

async function takePort(server: FastifyInstance, host: string, port: number): Promise<string> {
  const address = await server.listen({ host, port }).catch(nullWhenTaken);
  if (address === null)
    throw new WrongWords(`端口 ${port} 已被占用。 Port ${port} is taken: set PORT to another, or stop what uses it.`);
  return address;
}

function nullWhenTaken(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return null;
  throw error;
}
