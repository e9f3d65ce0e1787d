// The description of the routes is generated, valid, and says what the server does.

import { describe, expect, it } from "vitest";
import { openApiOf } from "./openapi.ts";
import { exampleRoutes } from "./testing/example-server.ts";
import { findOpenApiFaults } from "./testing/openapi-faults.ts";

const facts = { title: { zh: "例", en: "Example" }, version: "1" };

describe("the description", () => {
  const described = openApiOf(exampleRoutes, facts);
  it("is valid OpenAPI 3.1", () => {
    expect(findOpenApiFaults(described)).toEqual([]);
  });
  it("holds every route once, with its permission, clauses and key", () => {
    expect(described).toMatchObject({
      paths: {
        "/api/things": {
          post: {
            operationId: "post_api_things",
            "x-permission": "settlement.settle",
            "x-clauses": ["example.2.1"],
            parameters: [{ name: "Idempotency-Key", required: true }],
          },
        },
        "/api/things/{number}": {
          get: {
            parameters: [
              { name: "number", in: "path", required: true },
              { name: "limit", in: "query", required: false },
            ],
          },
        },
      },
    });
  });
  it("with a fault is found faulty", () => {
    const route = exampleRoutes[0];
    if (route === undefined) throw new Error("no example route");
    const faulty = openApiOf([route, { ...route, path: "/api/things/{other}" }], facts);
    expect(findOpenApiFaults(faulty)).toEqual([
      expect.stringContaining("/api/things/{other} has the parameters number"),
    ]);
  });
});
