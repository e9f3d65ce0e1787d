// What a step asks for stands beside what is on file.
import { expect, it } from "vitest";
import { listRequired } from "./required-documents.ts";

const proposal = {
  kind: "proposal",
  title: { zh: "项目建议书", en: "Project proposal" },
  givenBy: { zh: "项目单位", en: "The project's owner" },
  clause: "investment.12.1",
};
const siting = { ...proposal, kind: "siting", title: { zh: "选址意见书", en: "Siting opinion" } };

it("lists each kind asked for with every document of it on file, and shows what is missing", () => {
  const filed = [
    { kind: "proposal", reference: "a" },
    { kind: "other", reference: "b" },
    { kind: "proposal", reference: "衡发改审〔2026〕1号" },
  ];
  expect(listRequired([siting, proposal], filed)).toEqual([
    { ...siting, state: "missing", references: [] },
    { ...proposal, state: "on_file", references: ["a", "衡发改审〔2026〕1号"] },
  ]);
  expect(listRequired([], filed)).toEqual([]);
});
