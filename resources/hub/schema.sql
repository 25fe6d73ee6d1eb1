-- The tables of a hub. The server sees which device wrote at which place, sizes and hashes; never what it says.
-- {owner} owns them and can do nothing else; {devices} is the group of all devices: they read and add, and no more.

CREATE TABLE wv.hub (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  format integer NOT NULL,
  workspace text NOT NULL CHECK (octet_length(workspace) BETWEEN 1 AND 64),
  epoch uuid NOT NULL DEFAULT gen_random_uuid()
);

CREATE TABLE wv.device (
  device text COLLATE "C" PRIMARY KEY CHECK (device ~ '^[a-z0-9][a-z0-9._-]{{0,63}}$'),
  role name NOT NULL UNIQUE,
  admitted timestamptz NOT NULL DEFAULT now(),
  revoked timestamptz
);

-- An event: its place in a device's chain, the event it follows, its number in an act, and its sealed header. `mark` is
-- the server's own hash of the sealed bytes: a row that was changed is another row, and the true one fits beside it.
CREATE TABLE wv.event (
  device text COLLATE "C" NOT NULL CHECK (octet_length(device) BETWEEN 1 AND 64),
  seq bigint NOT NULL CHECK (seq BETWEEN 1 AND 9007199254740991),
  id bytea NOT NULL CHECK (octet_length(id) = 32),
  mark bytea NOT NULL GENERATED ALWAYS AS (substring(sha256(sealed) FROM 1 FOR 16)) STORED,
  prev bytea NOT NULL CHECK (octet_length(prev) = 32),
  n integer NOT NULL,
  total integer NOT NULL,
  sealed bytea NOT NULL CHECK (octet_length(sealed) BETWEEN 41 AND 8448),
  brought_by name NOT NULL DEFAULT session_user,
  CHECK (1 <= n AND n <= total AND total <= 1000),
  PRIMARY KEY (device, seq, id, mark)
);

-- The sealed words of an event, apart: they can be erased, and every chain still holds.
CREATE TABLE wv.payload (
  device text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  id bytea NOT NULL CHECK (octet_length(id) = 32),
  mark bytea NOT NULL GENERATED ALWAYS AS (substring(sha256(sealed) FROM 1 FOR 16)) STORED,
  sealed bytea NOT NULL CHECK (octet_length(sealed) BETWEEN 41 AND 65792),
  brought_by name NOT NULL DEFAULT session_user,
  PRIMARY KEY (device, seq, id, mark)
);

-- Words that their own device erased: nobody brings them back.
CREATE TABLE wv.erased (
  device text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  id bytea NOT NULL CHECK (octet_length(id) = 32),
  PRIMARY KEY (device, seq, id)
);

-- Large material, under the hash of its sealed bytes.
CREATE TABLE wv.blob (
  sha bytea PRIMARY KEY CHECK (sha = sha256(data)),
  data bytea NOT NULL CHECK (octet_length(data) BETWEEN 40 AND 67108904),
  brought_by name NOT NULL DEFAULT session_user
);

-- Where each device says that it stands, under its signature; the last three of each.
CREATE TABLE wv.ack (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  device text COLLATE "C" NOT NULL CHECK (device ~ '^[a-z0-9][a-z0-9._-]{{0,63}}$'),
  data bytea NOT NULL CHECK (octet_length(data) BETWEEN 1 AND 1048576),
  brought_by name NOT NULL DEFAULT session_user
);

-- How many rows each stretch of 1,024 places holds, so that a look at what is new costs little. It follows the rows;
-- a whole look counts the rows themselves.
CREATE TABLE wv.block (
  device text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  events bigint NOT NULL DEFAULT 0,
  payloads bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (device, number)
);

ALTER TABLE wv.event ALTER COLUMN sealed SET STORAGE EXTERNAL;
ALTER TABLE wv.payload ALTER COLUMN sealed SET STORAGE EXTERNAL;
ALTER TABLE wv.blob ALTER COLUMN data SET STORAGE EXTERNAL;

CREATE FUNCTION wv.admitted() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM wv.device WHERE role = session_user AND revoked IS NULL)
$$;

-- A chain has no gap: an event follows one that is here, or is the first. Another event at a known place is a fork when
-- it follows one that is here; both stay. Rows are looked up one by one, however large the table has grown.
CREATE FUNCTION wv.chained() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  IF EXISTS (
    SELECT FROM fresh f
    WHERE (f.seq <> 1 OR f.prev <> decode(repeat('00', 32), 'hex'))
      AND NOT EXISTS (SELECT FROM wv.event e WHERE e.device = f.device AND e.seq = f.seq - 1 AND e.id = f.prev)
  ) THEN
    RAISE EXCEPTION 'a gap in a chain' USING ERRCODE = 'WV001';
  END IF;
  INSERT INTO wv.block AS b (device, number, events)
  SELECT device, seq >> 10, count(*) FROM fresh GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (device, number) DO UPDATE SET events = b.events + excluded.events;
  RETURN NULL;
END
$$;

CREATE FUNCTION wv.worded() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  IF EXISTS (
    SELECT FROM fresh f
    WHERE NOT EXISTS (SELECT FROM wv.event e WHERE e.device = f.device AND e.seq = f.seq AND e.id = f.id)
  ) THEN
    RAISE EXCEPTION 'words of no event' USING ERRCODE = 'WV002';
  END IF;
  IF EXISTS (SELECT FROM fresh f JOIN wv.erased e USING (device, seq, id)) THEN
    RAISE EXCEPTION 'words that were erased' USING ERRCODE = 'WV003';
  END IF;
  INSERT INTO wv.block AS b (device, number, payloads)
  SELECT device, seq >> 10, count(*) FROM fresh GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (device, number) DO UPDATE SET payloads = b.payloads + excluded.payloads;
  RETURN NULL;
END
$$;

-- Whoever takes rows away (an erasure, an administrator) does not leave the counts behind.
CREATE FUNCTION wv.fewer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE wv.block b
  SET events = b.events - CASE TG_TABLE_NAME WHEN 'event' THEN g.rows ELSE 0 END,
      payloads = b.payloads - CASE TG_TABLE_NAME WHEN 'payload' THEN g.rows ELSE 0 END
  FROM (SELECT device, seq >> 10 AS number, count(*) AS rows FROM gone GROUP BY 1, 2) AS g
  WHERE b.device = g.device AND b.number = g.number;
  RETURN NULL;
END
$$;

CREATE FUNCTION wv.none() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE wv.block
  SET events = CASE TG_TABLE_NAME WHEN 'event' THEN 0 ELSE events END,
      payloads = CASE TG_TABLE_NAME WHEN 'payload' THEN 0 ELSE payloads END;
  RETURN NULL;
END
$$;

CREATE FUNCTION wv.last_three() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM wv.ack WHERE number IN (
    SELECT number FROM (
      SELECT number, row_number() OVER (PARTITION BY device, brought_by ORDER BY number DESC) AS place
      FROM wv.ack WHERE (device, brought_by) IN (SELECT device, brought_by FROM fresh)
    ) AS each WHERE place > 3
  );
  RETURN NULL;
END
$$;

-- Erases the words of an event. Only the device that wrote it may ask; what it erased does not come back.
CREATE FUNCTION wv.erase(of_device text, at_seq bigint, of_id bytea) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  gone bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM wv.device d WHERE d.device = of_device AND d.role = session_user AND d.revoked IS NULL) THEN
    RAISE EXCEPTION 'not of this device' USING ERRCODE = '42501';
  END IF;
  INSERT INTO wv.erased VALUES (of_device, at_seq, of_id) ON CONFLICT DO NOTHING;
  DELETE FROM wv.payload p WHERE p.device = of_device AND p.seq = at_seq AND p.id = of_id;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END
$$;

-- Takes away a file that was erased. Only the device that brought it may ask, or any when that one was revoked; for a
-- file of another it is nothing.
CREATE FUNCTION wv.erase_blob(of_sha bytea) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  gone bigint;
BEGIN
  IF NOT wv.admitted() THEN
    RAISE EXCEPTION 'not a device' USING ERRCODE = '42501';
  END IF;
  DELETE FROM wv.blob b WHERE b.sha = of_sha AND (
    b.brought_by = session_user
    OR NOT EXISTS (SELECT FROM wv.device d WHERE d.role = b.brought_by AND d.revoked IS NULL)
  );
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END
$$;

CREATE TRIGGER chained AFTER INSERT ON wv.event REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION wv.chained();
CREATE TRIGGER worded AFTER INSERT ON wv.payload REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION wv.worded();
CREATE TRIGGER last_three AFTER INSERT ON wv.ack REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION wv.last_three();
CREATE TRIGGER fewer AFTER DELETE ON wv.event REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION wv.fewer();
CREATE TRIGGER fewer AFTER DELETE ON wv.payload REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION wv.fewer();
CREATE TRIGGER none AFTER TRUNCATE ON wv.event FOR EACH STATEMENT EXECUTE FUNCTION wv.none();
CREATE TRIGGER none AFTER TRUNCATE ON wv.payload FOR EACH STATEMENT EXECUTE FUNCTION wv.none();

-- Forced: not even the owner of the tables reads past a policy, but for the functions above that run as the owner.
DO $$
DECLARE
  each text;
BEGIN
  FOREACH each IN ARRAY ARRAY['hub', 'device', 'event', 'payload', 'erased', 'blob', 'ack', 'block'] LOOP
    EXECUTE format('ALTER TABLE wv.%I ENABLE ROW LEVEL SECURITY', each);
    EXECUTE format('ALTER TABLE wv.%I FORCE ROW LEVEL SECURITY', each);
    EXECUTE format('CREATE POLICY kept ON wv.%I TO {owner} USING (true) WITH CHECK (true)', each);
    EXECUTE format('CREATE POLICY seen ON wv.%I FOR SELECT TO {devices} USING ((SELECT wv.admitted()))', each);
    EXECUTE format('GRANT SELECT ON wv.%I TO {devices}', each);
  END LOOP;
  FOREACH each IN ARRAY ARRAY['event', 'payload', 'blob', 'ack'] LOOP
    EXECUTE format(
      'CREATE POLICY added ON wv.%I FOR INSERT TO {devices} WITH CHECK (brought_by = session_user AND (SELECT wv.admitted()))',
      each
    );
  END LOOP;
END
$$;

GRANT INSERT (device, seq, id, prev, n, total, sealed) ON wv.event TO {devices};
GRANT INSERT (device, seq, id, sealed) ON wv.payload TO {devices};
GRANT INSERT (sha, data) ON wv.blob TO {devices};
GRANT INSERT (device, data) ON wv.ack TO {devices};
REVOKE ALL ON FUNCTION wv.admitted(), wv.erase(text, bigint, bytea), wv.erase_blob(bytea) FROM PUBLIC;
REVOKE ALL ON FUNCTION wv.chained(), wv.worded(), wv.fewer(), wv.none(), wv.last_three() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wv.admitted(), wv.erase(text, bigint, bytea), wv.erase_blob(bytea) TO {devices};
GRANT USAGE ON SCHEMA wv TO {devices};
