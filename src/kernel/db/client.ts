// Opens a single connection that may break without ending the process.
import pg from "pg";

/** Connects. When the connection breaks between two statements, the next one fails aloud instead of the whole process. */
export async function connectClient(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(connection);
  outliveBreaking(client);
  await client.connect();
  return client;
}

/** The driver tells of a broken connection by an event, and an event of that name without a listener ends the process. */
export function outliveBreaking(client: pg.ClientBase): void {
  client.on("error", () => {});
}
