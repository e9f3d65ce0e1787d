// The yardstick: the benefit of a stay written by hand in each dialect, as fast as we know how, over the table of `caseTable`.
// PostgreSQL: one nested query, so that every value is computed once and only where a stay needs it; the figures joined in.
// DuckDB: a column for every value that is used twice, and CASE instead of least, greatest and joins.

import type { Dialect } from "../../../src/kernel/law/targets/sql/index.ts";

const postgresql = `
SELECT id, fund AS "fundFen", gross - fund - other AS "patientFen", other AS "otherPayerFen"
FROM (
  SELECT id,
    "classAFen" + "classBFen" + "outOfCatalogueFen" + "emergencyInScopeFen" + "bedFeePerDayFen" * "bedDays" AS gross,
    CASE WHEN covered = 0 OR exclusion <> 0
        OR (designated = 0 AND NOT (critical = 1 AND "emergencyFiledOnWorkday" BETWEEN 0 AND 3)) THEN 0
      ELSE least(
        (greatest(0,
          CASE WHEN "thirdParty.mode" = 1 THEN
            "classAFen" + "classBFen" + "emergencyInScopeFen" + least("bedFeePerDayFen", bed_cap) * "bedDays"
              - ("classBFen"::bigint * "classBOwnShareBp" + 5000) / 10000
            - (("classAFen" + "classBFen" + "emergencyInScopeFen" + least("bedFeePerDayFen", bed_cap) * "bedDays"
              - ("classBFen"::bigint * "classBOwnShareBp" + 5000) / 10000) * "thirdParty.shareBp" + 5000) / 10000
          ELSE
            "classAFen" + "classBFen" + "emergencyInScopeFen" + least("bedFeePerDayFen", bed_cap) * "bedDays"
              - ("classBFen"::bigint * "classBOwnShareBp" + 5000) / 10000
          END - least(deductible, greatest(0, 230000 - "deductibleBorneThisYearFen")))
        * CASE WHEN (referral = 2 OR (area <> 0 AND "outOfAreaFiling" <> 0 AND referral <> 1))
            AND NOT (critical = 1 AND "emergencyFiledOnWorkday" BETWEEN 0 AND 3) THEN rate - 1500 ELSE rate END
        + 5000) / 10000,
        greatest(0, 15000000 - "fundPaidThisYearFen"))
    END AS fund,
    CASE WHEN "thirdParty.mode" = 1 AND covered = 1 AND exclusion = 0
        AND (designated = 1 OR (critical = 1 AND "emergencyFiledOnWorkday" BETWEEN 0 AND 3)) THEN
        (("classAFen" + "classBFen" + "emergencyInScopeFen" + least("bedFeePerDayFen", bed_cap) * "bedDays"
          - ("classBFen"::bigint * "classBOwnShareBp" + 5000) / 10000) * "thirdParty.shareBp" + 5000) / 10000
        + (("outOfCatalogueFen" + ("classBFen"::bigint * "classBOwnShareBp" + 5000) / 10000
          + greatest(0, "bedFeePerDayFen" - bed_cap) * "bedDays") * "thirdParty.shareBp" + 5000) / 10000
      WHEN exclusion = 4 AND covered = 1 THEN
        "classAFen" + "classBFen" + "outOfCatalogueFen" + "emergencyInScopeFen" + "bedFeePerDayFen" * "bedDays"
      ELSE 0 END AS other
  FROM stay
  JOIN (VALUES (0::smallint, 1000, 20000, 8500), (1, 2000, 40000, 8000), (2, 2300, 60000, 7500),
    (3, 2500, 120000, 6000), (4, 100000, 230000, 6000)) AS figures (level, bed_cap, deductible, rate)
    ON level = "hospitalLevel"
  WHERE "dischargedOn" >= DATE '2017-01-01'
  OFFSET 0
) AS decided`;

const byLevel = (values: readonly number[]): string =>
  `CASE "hospitalLevel" ${values
    .slice(0, -1)
    .map((value, level) => `WHEN ${level} THEN ${value}`)
    .join(" ")} ELSE ${values.at(-1)} END`;

const duckdb = `
SELECT id, fund AS "fundFen", gross - fund - other AS "patientFen", other AS "otherPayerFen"
FROM (
  SELECT id, gross,
    CASE WHEN stopped THEN 0 WHEN computed < room THEN computed ELSE room END AS fund,
    CASE WHEN pays AND NOT stopped THEN cut + (outside::BIGINT * share + 5000) // 10000
      WHEN exclusion = 4 AND covered = 1 THEN gross ELSE 0 END AS other
  FROM (
    SELECT *, (CASE WHEN scope > deductible THEN scope - deductible ELSE 0 END::BIGINT * rate + 5000) // 10000 AS computed
    FROM (
      SELECT *, whole - cut AS scope, CASE WHEN of_level < left_of_year THEN of_level ELSE left_of_year END AS deductible
      FROM (
        SELECT *, CASE WHEN pays THEN ((whole::BIGINT * share + 5000) // 10000)::INTEGER ELSE 0 END AS cut
        FROM (
          SELECT *,
            "classAFen" + "classBFen" + "emergencyInScopeFen" + bed_in_scope * "bedDays" - own AS whole,
            "outOfCatalogueFen" + own + ("bedFeePerDayFen" - bed_in_scope) * "bedDays" AS outside,
            exclusion <> 0 OR covered = 0 OR (designated = 0 AND NOT exempt) AS stopped,
            rate_of_level - CASE WHEN NOT exempt AND (referral = 2
              OR (area <> 0 AND "outOfAreaFiling" <> 0 AND referral <> 1)) THEN 1500 ELSE 0 END AS rate
          FROM (
            SELECT *,
              "thirdParty.mode" = 1 AS pays,
              "thirdParty.shareBp" AS share,
              (("classBFen"::BIGINT * "classBOwnShareBp" + 5000) // 10000)::INTEGER AS own,
              CASE WHEN "bedFeePerDayFen" < bed_cap THEN "bedFeePerDayFen" ELSE bed_cap END AS bed_in_scope,
              CASE WHEN "deductibleBorneThisYearFen" < 230000 THEN 230000 - "deductibleBorneThisYearFen" ELSE 0 END
                AS left_of_year,
              CASE WHEN "fundPaidThisYearFen" < 15000000 THEN 15000000 - "fundPaidThisYearFen" ELSE 0 END AS room,
              "classAFen" + "classBFen" + "outOfCatalogueFen" + "emergencyInScopeFen" + "bedFeePerDayFen" * "bedDays"
                AS gross,
              critical = 1 AND "emergencyFiledOnWorkday" >= 0 AND "emergencyFiledOnWorkday" <= 3 AS exempt
            FROM (
              SELECT *,
                ${byLevel([1000, 2000, 2300, 2500, 100_000])} AS bed_cap,
                ${byLevel([20_000, 40_000, 60_000, 120_000, 230_000])} AS of_level,
                ${byLevel([8500, 8000, 7500, 6000, 6000])} AS rate_of_level
              FROM stay
              WHERE "dischargedOn" >= DATE '2017-01-01'
            ) AS a
          ) AS b
        ) AS c
      ) AS d
    ) AS e
  ) AS f
) AS g`;

/** For each dialect the query that a person would write; it names the same columns as the generated one. */
export const handwritten: Readonly<Record<Dialect, string>> = { postgresql, duckdb };
