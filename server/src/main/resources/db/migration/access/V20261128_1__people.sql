-- People, what they are here, and how they prove who they are.
CREATE TABLE access.person (
  id           uuid PRIMARY KEY,
  sign_in_name text        NOT NULL UNIQUE CHECK (sign_in_name ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  display_name text        NOT NULL CHECK (length(display_name) BETWEEN 1 AND 100),
  created_at   timestamptz NOT NULL,
  created_by   uuid REFERENCES access.person,
  closed_at    timestamptz
);
CREATE TABLE access.person_role (
  person_id uuid NOT NULL REFERENCES access.person,
  role      text NOT NULL CHECK (role IN ('analyst', 'coordinator', 'legal', 'releaser', 'auditor', 'admin')),
  PRIMARY KEY (person_id, role)
);
-- The laws a person is qualified in, for the legal role.
CREATE TABLE access.person_law (
  person_id uuid NOT NULL REFERENCES access.person,
  law       text NOT NULL CHECK (law ~ '^[a-z0-9.-]{2,40}$'),
  PRIMARY KEY (person_id, law)
);
-- password: argon2id, encoded. totp: the shared secret, sealed. last_step: the last time step used, so that no code works twice.
CREATE TABLE access.credential (
  person_id uuid PRIMARY KEY REFERENCES access.person,
  password  text        NOT NULL,
  totp      bytea       NOT NULL,
  last_step bigint      NOT NULL,
  set_at    timestamptz NOT NULL
);
CREATE TABLE access.recovery_code (
  person_id uuid  NOT NULL REFERENCES access.person,
  code_hash bytea NOT NULL,
  used_at   timestamptz,
  PRIMARY KEY (person_id, code_hash)
);
-- Only hashes of tokens: who reads the table cannot sign in with it.
CREATE TABLE access.session (
  token_hash   bytea PRIMARY KEY,
  person_id    uuid        NOT NULL REFERENCES access.person,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL
);
CREATE INDEX session_person ON access.session (person_id);
CREATE TABLE access.one_time_link (
  token_hash bytea PRIMARY KEY,
  purpose    text        NOT NULL CHECK (purpose IN ('first-admin', 'invitation')),
  person_id  uuid REFERENCES access.person,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz,
  CHECK ((purpose = 'first-admin') = (person_id IS NULL))
);
-- Failed sign-ins by keyed hash of the name typed or the address they came from; no plain names of strangers are kept.
CREATE TABLE access.failed_sign_in (
  subject       bytea PRIMARY KEY,
  failures      integer     NOT NULL,
  last_failure  timestamptz NOT NULL,
  blocked_until timestamptz NOT NULL
);
