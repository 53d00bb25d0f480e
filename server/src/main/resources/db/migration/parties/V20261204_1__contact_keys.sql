-- OpenPGP certificates of contacts. What was replaced stays, with who did it and when.
create table parties.contact_key (
  id uuid primary key,
  contact uuid not null references parties.contact,
  fingerprint text not null,
  armored text not null,
  put_at timestamptz not null,
  put_by uuid not null references access.person,
  compared_at timestamptz,
  compared_by uuid references access.person,
  compared_how text,
  ended_at timestamptz,
  ended_by uuid references access.person,
  check ((compared_at is null) = (compared_by is null) and (compared_at is null) = (compared_how is null)),
  check ((ended_at is null) = (ended_by is null))
);

create unique index contact_key_current on parties.contact_key (contact) where ended_at is null;
