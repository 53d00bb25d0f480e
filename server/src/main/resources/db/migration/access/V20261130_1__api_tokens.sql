-- Tokens for programs: what a person lets a program read for him. Only hashes: who reads the table can read nothing with it.
-- service: an administrator named it for a service; it has no token until its owner makes one. last_used_on: the day, not the instant.
CREATE TABLE access.api_token (
  id           uuid PRIMARY KEY,
  owner        uuid        NOT NULL REFERENCES access.person,
  name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  service      boolean     NOT NULL,
  made_by      uuid        NOT NULL REFERENCES access.person,
  scopes       text        NOT NULL CHECK (scopes <> ''),
  made_at      timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL CHECK (expires_at <= made_at + interval '366 days'),
  token_hash   bytea UNIQUE,
  issued_at    timestamptz,
  last_used_on date,
  ended_at     timestamptz,
  ended_why    text CHECK (ended_why IN ('revoked', 'account', 'roles')),
  CHECK ((token_hash IS NULL) = (issued_at IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_why IS NULL)),
  CHECK (service OR token_hash IS NOT NULL)
);
CREATE INDEX api_token_owner ON access.api_token (owner, made_at);
