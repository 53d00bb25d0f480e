-- Mail that came: each number of a box is taken once, and each identity.
create table parties.fetched (
  validity bigint not null,
  uid bigint not null,
  at timestamptz not null,
  outcome text not null,
  primary key (validity, uid)
);

create table parties.identity (
  hash bytea primary key
);

-- Mail that no thread took, sealed. "case_id": the case it claims to be of.
create table parties.unmatched (
  id uuid primary key,
  at timestamptz not null,
  case_id uuid references cases.matter,
  why text not null,
  sender bytea not null,
  subject bytea not null,
  text bytea not null,
  files_left int not null,
  done_at timestamptz,
  done_by uuid references access.person,
  placed uuid references parties.party
);

create index unmatched_waiting on parties.unmatched (at) where done_at is null;
