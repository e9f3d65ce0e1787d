// The only doors through which the application writes to the ledger.
import type { Migration } from "../../db/index.ts";

/**
 * `ledger_post_batch` adds entries with their transfers, set-based; the settlement calls it inside its own statement.
 * `ledger_close_period`, `ledger_settled_through` and `ledger_roll_up` serve closing and balances. All run with the
 * rights of the owner; the application may read the tables and call these functions, nothing else.
 */
export const ledgerDoors: Migration = {
  id: "2026-11-24-ledger-3-doors",
  sql: `
CREATE FUNCTION ledger_post_batch(
  of_fund text, posted_at timestamptz,
  person_ids bigint[], kinds text[], accounting_dates date[], sources text[], reversed_ids bigint[],
  entry_numbers integer[], debit_codes text[], credit_codes text[], party_ids bigint[], amounts_fen bigint[]
) RETURNS bigint[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ids bigint[];
  wrong bigint;
BEGIN
  -- The lock comes before the numbers, so that every number given out while it is held alone is settled.
  PERFORM pg_advisory_xact_lock_shared(ledger_lock());
  SELECT array_agg(nextval('ledger_entry_id')) INTO ids FROM generate_series(1, cardinality(person_ids));

  INSERT INTO ledger_entry (person_id, fund, id, kind, accounting_date, period, source, reverses, at)
  SELECT e.person_id, of_fund, e.id, e.kind, e.accounting_date, to_char(e.accounting_date, 'YYYY-MM'), e.source, e.reverses, posted_at
  FROM unnest(ids, person_ids, kinds, accounting_dates, sources, reversed_ids)
    AS e (id, person_id, kind, accounting_date, source, reverses);

  INSERT INTO ledger_transfer (person_id, fund, entry_id, line, accounting_date, debit_code, credit_code, party_id, amount_fen)
  SELECT person_ids[t.entry_number], of_fund, ids[t.entry_number],
    row_number() OVER (PARTITION BY t.entry_number ORDER BY t.place), accounting_dates[t.entry_number],
    t.debit_code, t.credit_code, t.party_id, t.amount_fen
  FROM unnest(entry_numbers, debit_codes, credit_codes, party_ids, amounts_fen)
    WITH ORDINALITY AS t (entry_number, debit_code, credit_code, party_id, amount_fen, place);

  IF (SELECT count(DISTINCT n) FROM unnest(entry_numbers) AS n) <> cardinality(ids) THEN
    RAISE EXCEPTION 'an entry without a transfer moves nothing and is not written' USING ERRCODE = 'HZ104';
  END IF;
  IF (SELECT count(r) FROM unnest(reversed_ids) AS r) > 0 THEN
    wrong := ledger_uneven_counter_entry(of_fund, person_ids, ids, reversed_ids);
    IF wrong IS NOT NULL THEN
      RAISE EXCEPTION 'counter-entry % does not undo its entry exactly', wrong USING ERRCODE = 'HZ105';
    END IF;
  END IF;
  RETURN coalesce(ids, '{}');
END $$;

-- The first counter-entry whose transfers are not those of the entry it undoes with the sides exchanged.
CREATE FUNCTION ledger_uneven_counter_entry(of_fund text, person_ids bigint[], ids bigint[], reversed_ids bigint[])
RETURNS bigint LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT c.id
  FROM unnest(person_ids, ids, reversed_ids) AS c (person_id, id, reverses)
  WHERE c.reverses IS NOT NULL AND EXISTS (
    SELECT FROM
      (SELECT line, debit_code, credit_code, party_id, amount_fen FROM ledger_transfer
       WHERE person_id = c.person_id AND fund = of_fund AND entry_id = c.id) AS counter
    FULL JOIN
      (SELECT line, debit_code, credit_code, party_id, amount_fen FROM ledger_transfer
       WHERE person_id = c.person_id AND fund = of_fund AND entry_id = c.reverses) AS undone
    ON counter.line = undone.line AND counter.debit_code = undone.credit_code AND counter.credit_code = undone.debit_code
      AND counter.party_id = undone.party_id AND counter.amount_fen = undone.amount_fen
    WHERE counter.line IS NULL OR undone.line IS NULL)
  LIMIT 1
$$;

-- Closes the fund's books through a month; false when they were closed that far already.
CREATE FUNCTION ledger_close_period(of_fund text, through_period text, close_at timestamptz, close_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(ledger_lock());
  IF EXISTS (SELECT FROM ledger_period WHERE fund = of_fund AND period >= through_period) THEN
    RETURN false;
  END IF;
  INSERT INTO ledger_period (fund, period, closed_at, closed_by) VALUES (of_fund, through_period, close_at, close_by);
  RETURN true;
END $$;

-- The last entry number given out, read while nobody is posting: every entry up to it is committed or will never be.
CREATE FUNCTION ledger_settled_through() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '500ms' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(ledger_lock());
  RETURN (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM ledger_entry_id);
END $$;

-- Adds the transfers of entries up to a settled number to the balances; returns how many transfers were added.
CREATE FUNCTION ledger_roll_up(settled_through bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  rolled bigint;
  added bigint;
BEGIN
  SELECT through_entry_id INTO rolled FROM ledger_roll_up FOR UPDATE;
  IF rolled >= settled_through THEN
    RETURN 0;
  END IF;
  SELECT count(*) INTO added FROM ledger_transfer WHERE entry_id > rolled AND entry_id <= settled_through;
  INSERT INTO ledger_balance (fund, period, code, party_id, debit_fen, credit_fen)
  SELECT t.fund, to_char(t.accounting_date, 'YYYY-MM'), side.code, t.party_id, sum(side.debit_fen), sum(side.credit_fen)
  FROM ledger_transfer AS t
  CROSS JOIN LATERAL (VALUES (t.debit_code, t.amount_fen, 0), (t.credit_code, 0, t.amount_fen)) AS side (code, debit_fen, credit_fen)
  WHERE t.entry_id > rolled AND t.entry_id <= settled_through
  GROUP BY 1, 2, 3, 4
  ON CONFLICT (fund, period, code, party_id) DO UPDATE SET
    debit_fen = ledger_balance.debit_fen + excluded.debit_fen,
    credit_fen = ledger_balance.credit_fen + excluded.credit_fen;
  UPDATE ledger_roll_up SET through_entry_id = settled_through;
  PERFORM brin_summarize_new_values('ledger_transfer_written');
  RETURN added;
END $$;
`,
};
