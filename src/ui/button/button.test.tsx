// A button names its result and shows the key that does the same.
import { expect, it } from "vitest";
import { readPart, renderPart } from "../testing/render.tsx";
import { Button } from "./button.tsx";

it("a button shows its key", () => {
  expect(readPart(<Button keys="F9">结算并打印</Button>)).toBe("结算并打印 F9");
});

it("a button does not submit a form unless it says so", () => {
  expect(renderPart(<Button>暂存</Button>)).toContain('type="button"');
  expect(renderPart(<Button submits>存</Button>)).toContain('type="submit"');
});

it("a primary button is told apart by its class", () => {
  expect(
    renderPart(
      <Button kind="primary" size="large" wide>
        付
      </Button>,
    ),
  ).toContain('class="button button-primary button-large button-wide"');
});
