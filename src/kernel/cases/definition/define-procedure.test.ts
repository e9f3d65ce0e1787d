// A definition is checked when it is built: each fault is named, and a whole one passes.
import { describe, expect, it } from "vitest";
import { exampleDefinition, exampleProcedure } from "../testing/example-procedure.ts";
import { exampleProcedureTwo } from "../testing/example-procedure-two.ts";
import { defineProcedure } from "./define-procedure.ts";
import type { Action, DeadlineRule, ProcedureDefinition, Review, State } from "./procedure.ts";
import { gatherProcedures } from "./procedures.ts";

type Change = Partial<ProcedureDefinition>;
const build = (change: Change) => () => defineProcedure({ ...exampleDefinition, ...change });

function named<Part>(parts: Readonly<Record<string, Part>>, name: string): Part {
  const found = parts[name];
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

const withAction = (name: string, change: Partial<Action>) =>
  build({ actions: { ...exampleDefinition.actions, [name]: { ...named(exampleProcedure.actions, name), ...change } } });
const withState = (name: string, change: Partial<State>) =>
  build({ states: { ...exampleDefinition.states, [name]: { ...named(exampleProcedure.states, name), ...change } } });
const withReview = (change: Partial<Review>) =>
  build({ reviews: { joint_review: { ...named(exampleProcedure.reviews, "joint_review"), ...change } } });
const withDeadline = (change: Partial<DeadlineRule>) =>
  build({
    deadlines: {
      ...exampleDefinition.deadlines,
      handover: { ...named(exampleProcedure.deadlines, "handover"), ...change },
    },
  });

describe("a definition", () => {
  it("that is whole is built, and keeps what it was given", () => {
    expect(exampleProcedure).toMatchObject(exampleDefinition);
  });

  it("names only what is defined", () => {
    expect(withAction("accept", { to: "nowhere" })).toThrow("action accept names the state nowhere");
    expect(withAction("accept", { by: ["nobody"] })).toThrow("names the office nobody");
    expect(withAction("accept", { documents: ["poem"] })).toThrow("names the document poem");
    expect(withAction("design", { facts: ["weather"] })).toThrow("names the fact weather");
    expect(withAction("archive", { needs: ["luck"] })).toThrow("names the flag luck");
    expect(withDeadline({ for: "sleep" })).toThrow("names the action or review sleep");
    expect(withReview({ agreed: "heaven" })).toThrow("names the state heaven");
  });

  it("uses what it defines", () => {
    const idle = { title: { zh: "闲", en: "idle" } };
    expect(build({ documents: { ...exampleDefinition.documents, idle } })).toThrow("nobody uses the document idle");
    expect(build({ facts: { ...exampleDefinition.facts, idle: { ...idle, type: "truth" } } })).toThrow(
      "nobody uses the fact idle",
    );
    expect(
      build({ offices: { ...exampleDefinition.offices, idle: { ...idle, organisation: "x", role: "y" } } }),
    ).toThrow("nobody uses the office idle");
  });

  it("has an article for the procedure and for each state, action, deadline, review, flag, condition and guard", () => {
    const silent = { clauses: [] };
    expect(build(silent)).toThrow("the procedure cites no article");
    expect(withState("design", silent)).toThrow("state design cites no article");
    expect(withAction("design", silent)).toThrow("action design cites no article");
    expect(withDeadline(silent)).toThrow("deadline handover cites no article");
    expect(withReview(silent)).toThrow("review joint_review cites no article");
    const guard = { holds: () => true, broken: { zh: "坏", en: "broken" }, next: { zh: "改", en: "mend" }, ...silent };
    expect(withAction("inspect", { guards: [guard] })).toThrow("part 1 of action inspect cites no article");
  });

  it("reaches every state, and leaves none without a way to an end", () => {
    const lost = { title: { zh: "孤岛", en: "Island" }, clauses: ["example.1"] };
    expect(build({ states: { ...exampleDefinition.states, lost } })).toThrow("the state lost is never reached");
    expect(withAction("archive", { to: "stay", task: false })).toThrow("the state accepted is a dead end");
  });

  it("gives every action an actor, a place to be taken and a way that somebody can go", () => {
    expect(withAction("accept", { by: [] })).toThrow("action accept has no actor");
    expect(withAction("accept", { from: [] })).toThrow("action accept can be taken in no state");
    expect(withAction("accept", { from: "closed" })).toThrow("can be taken in closed, where the case is over");
    expect(withAction("accept", { to: [] })).toThrow("not exactly the last one is open to all");
    expect(withAction("propose", { to: "stay" })).toThrow("begins a case and leads nowhere");
  });

  it("keeps each side move to its kind", () => {
    expect(withAction("urge", { to: "design" })).toThrow("is a urge and moves the case");
    expect(withAction("suspend", { to: "design" })).toThrow("suspends into a state that is no side state");
    expect(withAction("terminate", { to: "design" })).toThrow("does not end the case");
    expect(withAction("resume", { from: "design" })).toThrow("resumes from a state that is no side state");
    expect(withAction("design", { to: "held" })).toThrow("leads back from a state that is no side state");
  });

  it("has joins that hold together", () => {
    expect(withReview({ offices: ["finance"] })).toThrow("fewer than two offices");
    expect(withReview({ offices: ["finance", "finance"] })).toThrow("asks an office twice");
    expect(withAction("hand_over", { raises: "accounted" })).toThrow("no action raises the flag handed_over");
    expect(withAction("archive", { needs: ["handed_over"] })).toThrow("no action joins the flag accounted");
    expect(withAction("propose", { names: [] })).toThrow(
      "the office owner has no organisation and no action names one",
    );
    expect(withDeadline({ setBy: [] })).toThrow("deadline handover is set by nothing");
    expect(withDeadline({ term: { yearly: "02-31 " } })).toThrow("has no day of the year");
  });

  it("uses no name that the room itself needs", () => {
    const stay = named(exampleProcedure.states, "design");
    expect(build({ states: { ...exampleDefinition.states, stay } })).toThrow("no state may be called stay");
    expect(
      build({ actions: { ...exampleDefinition.actions, opinion: named(exampleProcedure.actions, "design") } }),
    ).toThrow("may be called opinion");
  });
});

describe("the procedures of a city", () => {
  it("hold each version once, and no two that are alike", () => {
    const both = gatherProcedures([exampleProcedure, exampleProcedureTwo]);
    expect(both.latest("example.project").version).toBe(2);
    expect(both.at("example.project", 1)).toBe(exampleProcedure);
    expect(() => both.at("example.project", 3)).toThrow("no procedure example.project version 3");
    expect(() => gatherProcedures([exampleProcedure, exampleProcedure])).toThrow("stands twice");
    expect(() => gatherProcedures([exampleProcedure, { ...exampleProcedure, version: 4 }])).toThrow(
      "is like another version",
    );
  });
});
