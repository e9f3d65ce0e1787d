// Every limit of the running application, named in one place.

/** Times in milliseconds, ports as numbers. */
export const applicationLimits = {
  firstPort: 8080,
  portsTried: 50,
  stopMilliseconds: 2_500,
  booksCheckedEveryMilliseconds: 10 * 60_000,
  deadlinesFiredEveryMilliseconds: 60_000,
  sessionsForgottenEveryMilliseconds: 60 * 60_000,
  sessionsForgottenAfterDays: 180,
  demoResidents: 20_000,
  mostDemoResidents: 6_200_000,
} as const;
