-- Parties of a case: who they are, how to reach them, what they say, and their threads.
create table parties.party (
  id uuid primary key,
  case_id uuid not null references cases.matter,
  number int not null,
  part text not null,
  name text not null,
  kind text not null,
  language text not null check (language in ('zh', 'en')),
  standing text not null,
  standing_at timestamptz not null,
  fixed_on date,
  statement text not null,
  key bytea not null,
  added_at timestamptz not null,
  added_by uuid not null references access.person,
  unique (case_id, number),
  unique (case_id, part)
);

create table parties.contact (
  id uuid primary key,
  party uuid not null references parties.party,
  name text not null,
  address text not null,
  added_at timestamptz not null,
  added_by uuid not null references access.person,
  ended_at timestamptz,
  ended_by uuid references access.person
);

create index contact_party on parties.contact (party);

-- "lookup" is a keyed hash of a link; the link itself is nowhere.
create table parties.access (
  id uuid primary key,
  party uuid not null references parties.party,
  lookup bytea not null unique,
  entity text not null,
  level text not null,
  gate text not null,
  given_at timestamptz not null,
  given_by uuid not null references access.person,
  expires_at timestamptz not null,
  opened_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references access.person
);

create index access_party on parties.access (party);

create table parties.visit (
  token bytea primary key,
  access uuid not null references parties.access,
  expires_at timestamptz not null
);

create index visit_access on parties.visit (access);

-- What a party said of itself, or we on its behalf; the newest stands in the party's row too.
create table parties.standing (
  place bigint generated always as identity primary key,
  party uuid not null references parties.party,
  at timestamptz not null,
  by uuid references access.person,
  standing text not null,
  fixed_on date,
  statement text not null,
  how text not null
);

create index standing_party on parties.standing (party, place);

create table parties.message (
  id uuid primary key,
  case_id uuid not null references cases.matter,
  party uuid not null references parties.party,
  number int not null,
  at timestamptz not null,
  kind text not null check (kind in ('from-party', 'from-us')),
  author uuid references access.person,
  text bytea not null,
  entity text not null,
  level text not null,
  gate text not null,
  seen_at timestamptz,
  unique (party, number)
);

create index message_case on parties.message (case_id, party) include (kind, at, seen_at);

create table parties.attachment (
  id uuid primary key,
  message uuid not null references parties.message,
  party uuid not null references parties.party,
  place int not null,
  name bytea not null,
  looks_like text not null,
  size bigint not null,
  sha256 bytea not null,
  key bytea not null
);

create index attachment_message on parties.attachment (message);
