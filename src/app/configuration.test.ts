// What the environment may say stands in both READMEs, and what it may not is refused by name.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { secretVariables } from "../kernel/identity/index.ts";
import { passwordVariable } from "./city/act-as.ts";
import { auditKeyVariable } from "./city/audit-key.ts";
import { readConfiguration, variables } from "./configuration.ts";
import { projectRoot } from "./project-root.ts";

describe("the environment", () => {
  it("is listed whole: configuration, keys, and the password of a command", () => {
    expect(Object.keys(variables)).toEqual(
      expect.arrayContaining([...Object.values(secretVariables), auditKeyVariable, passwordVariable]),
    );
  });

  it.each(["README.md", "README.zh-CN.md"])("is explained in %s, every variable of it", (file) => {
    const text = readFileSync(join(projectRoot, file), "utf8");
    expect(Object.keys(variables).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it("is refused by the name of the variable that holds what it should not", () => {
    expect(readConfiguration({}).mode).toBe("demo");
    expect(readConfiguration({ HENGZHENG_SITE: "https://city.example/" }).siteAddress).toBe("https://city.example");
    expect(() => readConfiguration({ HENGZHENG_MODE: "test" })).toThrow("HENGZHENG_MODE");
    expect(() => readConfiguration({ HENGZHENG_SITE: "city" })).toThrow("HENGZHENG_SITE");
    expect(() => readConfiguration({ PORT: "70000" })).toThrow("PORT");
    expect(() => readConfiguration({ DATABASE_URL: "mysql://x" })).toThrow("DATABASE_URL");
  });
});
