// Tests of the shape of an answer.
import { expect, it } from "vitest";
import { accept, type Refusal, refuse } from "./index.ts";

const refusal: Refusal = { code: "example", message: { zh: "不行", en: "No" } };

it("An answer is the value asked for, or the refusal in its place, naming the field when there is one", () => {
  expect(accept(1)).toEqual({ ok: true, value: 1 });
  expect(refuse(refusal)).toEqual({ ok: false, refusal });
  expect(refuse(refusal, "thirdParty.shareBp")).toEqual({
    ok: false,
    refusal: { ...refusal, field: "thirdParty.shareBp" },
  });
  expect("field" in refuse(refusal).refusal).toBe(false);
});
