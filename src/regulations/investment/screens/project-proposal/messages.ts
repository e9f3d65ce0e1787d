// Every word of the form by which a project is proposed, in Chinese and English.
import type { Messages } from "../../../../ui/index.ts";

export const proposalMessages = {
  title: { zh: "提出项目", en: "Propose a project" },
  sentence: {
    zh: "提出一个项目:写明建什么、在哪、多少钱、谁来办。总投资 1000 万元及以下又不新增建设用地的,走简化审批。",
    en: "Propose a project: what, where, how much and by whom. Up to 10 million yuan and without new land it takes the short way.",
  },
  act: { zh: "提出,送市发展改革委", en: "Propose, to the development and reform commission" },
} as const satisfies Messages;
