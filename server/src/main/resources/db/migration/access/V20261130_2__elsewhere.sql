-- Who somebody is at another sign-in: linked by himself while signed in, never found by a mail address.
CREATE TABLE access.elsewhere_link (
  issuer    text        NOT NULL,
  subject   text        NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
  person_id uuid        NOT NULL REFERENCES access.person,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject),
  UNIQUE (issuer, person_id)
);
-- Under way, for minutes: to sign in, to link an account, or waiting for the local second factor. Only hashes; bound to one browser.
CREATE TABLE access.elsewhere_attempt (
  state_hash   bytea PRIMARY KEY,
  browser_hash bytea       NOT NULL,
  purpose      text        NOT NULL CHECK (purpose IN ('sign-in', 'link', 'code')),
  person_id    uuid REFERENCES access.person,
  next         text        NOT NULL,
  expires_at   timestamptz NOT NULL,
  CHECK ((purpose = 'sign-in') = (person_id IS NULL))
);
