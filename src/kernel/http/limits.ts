// Every limit of the HTTP server, named in one place.

/** The unit stands last in each name. A route may ask for a larger or smaller body; everything else holds for all. */
export const httpLimits = {
  bodyBytes: 1024 * 1024,
  batchBodyBytes: 20 * 1024 * 1024,
  jsonDepth: 32,
  headerBytes: 16 * 1024,
  headerFields: 64,
  addressCharacters: 2_048,
  parameterCharacters: 200,
  pageRows: 200,
  cursorCharacters: 300,
  reportedFields: 100,
  idempotencyKeyCharacters: 100,
  connections: 2_000,
  requestsUnderWay: 2_000,
  receiveMilliseconds: 30_000,
  headersMilliseconds: 10_000,
  keepAliveMilliseconds: 5_000,
  handlerMilliseconds: 25_000,
  retryAfterSeconds: 2,
} as const;
