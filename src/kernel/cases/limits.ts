// Every limit of the room of cases, named in one place.

/** Counts and lengths; the unit stands last in each name. */
export const caseLimits = {
  statesPerProcedure: 200,
  actionsPerProcedure: 400,
  reasonMinimumCharacters: 4,
  reasonCharacters: 2_000,
  factCharacters: 4_000,
  documentsPerMove: 100,
  referenceCharacters: 200,
  titleCharacters: 200,
  tasksPerCase: 200,
  tasksPerPage: 200,
  eventsPerCase: 10_000,
  deadlinesFiredAtOnce: 50,
} as const;
