// The refusals that every procedure knows: what is wrong, by which article, and what to do next.
import type { Refusal, Text } from "../../refusal/index.ts";
import type { Cited } from "../definition/condition.ts";
import { caseLimits } from "../limits.ts";

/** A title with the article that orders it. */
type Titled = Cited & { readonly title: Text };

/** The form was filled in on an earlier state of the case. */
export const stale: Refusal = {
  code: "case.stale",
  message: { zh: "别人刚办过这一件,您看到的已不是最新的", en: "Somebody has moved this case since you opened it" },
  next: { zh: "刷新这一页,看清变化后再办", en: "Open the page again, look at what changed, and act then" },
};

/** No such case, or none that this person may see. */
export const caseUnknown: Refusal = {
  code: "case.unknown",
  message: { zh: "没有这一件", en: "There is no such case" },
  next: { zh: "从待办或项目列表中打开", en: "Open it from the in-tray or from the list" },
};

/** No action of that name. */
export const actionUnknown: Refusal = {
  code: "case.action_unknown",
  message: { zh: "这个程序没有这一步", en: "This procedure has no such step" },
  next: { zh: "从本案页面列出的步骤中选一步", en: "Choose one of the steps on the page of the case" },
};

/** The case is over. */
export function caseEnded(state: Titled): Refusal {
  return withClause(state, {
    code: "case.ended",
    message: {
      zh: `本案已是“${state.title.zh}”,不能再办`,
      en: `The case has ended as “${state.title.en}”; nothing more can be done in it`,
    },
    next: { zh: "需要时另行提出", en: "Begin a new case where one is needed" },
  });
}

/** Another office must act. */
export function wrongActor(action: Titled, offices: readonly Text[]): Refusal {
  return withClause(action, {
    code: "case.wrong_actor",
    message: {
      zh: `“${action.title.zh}”由${join(offices).zh}办理`,
      en: `“${action.title.en}” is for ${join(offices).en}`,
    },
    next: { zh: `请${join(offices).zh}办理`, en: `Let ${join(offices).en} act` },
  });
}

/** The case is not there yet: which step comes first. */
export function wrongOrder(
  action: Titled,
  state: Titled,
  first: { readonly step: Titled; readonly offices: readonly Text[] },
): Refusal {
  const who = join(first.offices);
  return withClause(first.step, {
    code: "case.wrong_order",
    message: {
      zh: `还不能“${action.title.zh}”:本案现在是“${state.title.zh}”,先要“${first.step.title.zh}”`,
      en: `“${action.title.en}” cannot come yet: the case is at “${state.title.en}”, and “${first.step.title.en}” comes first`,
    },
    next: {
      zh: `先由${who.zh}办“${first.step.title.zh}”`,
      en: `First let ${who.en} take the step “${first.step.title.en}”`,
    },
  });
}

/** The case is past it, or its way does not lead there. */
export function tooLate(action: Titled, state: Titled): Refusal {
  return withClause(action, {
    code: "case.wrong_order",
    message: {
      zh: `本案现在是“${state.title.zh}”,已不在办“${action.title.zh}”的环节`,
      en: `The case is at “${state.title.en}”; “${action.title.en}” has no place there any more`,
    },
    next: { zh: "从本案页面列出的步骤中选一步", en: "Choose one of the steps on the page of the case" },
  });
}

/** A part is done already, such as an opinion that was given or a flag that was set. */
export function doneAlready(action: Titled): Refusal {
  return withClause(action, {
    code: "case.done_already",
    message: { zh: `“${action.title.zh}”已经办过`, en: `“${action.title.en}” is done already` },
    next: { zh: "不必再办;要改动,请原办单位退回", en: "There is nothing to do; to change it, have the case returned" },
  });
}

/** Facts that the step asks for were not given. */
export function factMissing(action: Titled, { name, title }: { readonly name: string; readonly title: Text }): Refusal {
  return withClause(action, {
    code: "case.fact_missing",
    field: `facts.${name}`,
    message: { zh: `没有填“${title.zh}”`, en: `“${title.en}” is not filled in` },
    next: { zh: "填上再提交", en: "Fill it in and send it again" },
  });
}

/** A fact was given that the step does not ask for. */
export function factUnasked(action: Titled, name: string): Refusal {
  return withClause(action, {
    code: "case.fact_unasked",
    field: `facts.${name}`,
    message: { zh: `“${action.title.zh}”不收这一项`, en: `“${action.title.en}” does not ask for this field` },
    next: { zh: "去掉这一项再提交", en: "Leave it out and send it again" },
  });
}

/** Documents that the step requires are not on file. */
export function documentsMissing(action: Titled, titles: readonly Text[]): Refusal {
  return withClause(action, {
    code: "case.document_missing",
    field: "documents",
    message: {
      zh: `办“${action.title.zh}”还缺${join(titles).zh}`,
      en: `“${action.title.en}” still needs: ${titles.map(({ en }) => en).join(", ")}`,
    },
    next: { zh: "补齐材料再提交", en: "Add what is missing and send it again" },
  });
}

/** A document of a kind that the procedure does not know, or a reference that is none. */
export function documentWrong(action: Titled, place: number): Refusal {
  return withClause(action, {
    code: "case.document_wrong",
    field: `documents.${place}`,
    message: { zh: "这份材料不是本程序的材料", en: "This procedure knows no such document" },
    next: { zh: "选对材料种类再提交", en: "Choose its kind from the list and send it again" },
  });
}

/** Offices that must be named with their organisation are not. */
export function officeUnnamed(
  action: Titled,
  { name, title }: { readonly name: string; readonly title: Text },
): Refusal {
  return withClause(action, {
    code: "case.office_unnamed",
    field: `parties.${name}`,
    message: { zh: `还没有指明${title.zh}是哪一家`, en: `It is not said which organisation is the ${title.en}` },
    next: { zh: `写明${title.zh}再提交`, en: `Name the ${title.en} and send it again` },
  });
}

/** Something beside the main line is not done yet. */
export function flagMissing(action: Titled, flag: Titled): Refusal {
  return withClause(flag, {
    code: "case.part_missing",
    message: {
      zh: `办“${action.title.zh}”前要先完成“${flag.title.zh}”`,
      en: `“${flag.title.en}” must be done before “${action.title.en}”`,
    },
    next: { zh: `先办“${flag.title.zh}”`, en: `See to “${flag.title.en}” first` },
  });
}

/** The step needs a written reason. */
export function reasonMissing(action: Titled): Refusal {
  const { reasonMinimumCharacters: least, reasonCharacters: most } = caseLimits;
  return withClause(action, {
    code: "case.reason_missing",
    field: "reason",
    message: {
      zh: `“${action.title.zh}”要写明理由(${least} 至 ${most} 字)`,
      en: `“${action.title.en}” needs a written reason of ${least} to ${most} characters`,
    },
    next: { zh: "写明理由再提交", en: "Write the reason and send it again" },
  });
}

/** No opinion was chosen. */
export function opinionMissing(review: Titled): Refusal {
  return withClause(review, {
    code: "case.opinion_missing",
    field: "opinion",
    message: { zh: `没有选定对“${review.title.zh}”的意见`, en: `No opinion on “${review.title.en}” is chosen` },
    next: { zh: "选同意、有条件同意、反对或退回", en: "Choose to agree, agree with conditions, object or return" },
  });
}

/** A refusal with the first article of what it is about. */
export function withClause({ clauses: [clause] }: Pick<Cited, "clauses">, refusal: Refusal): Refusal {
  return clause === undefined ? refusal : { ...refusal, clause };
}

function join(texts: readonly Text[]): Text {
  return { zh: texts.map(({ zh }) => zh).join("、"), en: texts.map(({ en }) => en).join(" or ") };
}
