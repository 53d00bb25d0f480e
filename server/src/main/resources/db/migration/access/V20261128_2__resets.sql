-- A new link for somebody who is enrolled takes the account over: two administrators, where there are two.
CREATE TABLE access.reset_request (
  person_id uuid PRIMARY KEY REFERENCES access.person,
  asked_by  uuid        NOT NULL REFERENCES access.person,
  asked_at  timestamptz NOT NULL
);
