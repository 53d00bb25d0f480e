-- Embargoes: agreed, revised, consented to, lifted. Rows are only added, but for the one end.
create table statements.embargo (
  case_id uuid not null references cases.matter,
  number int not null,
  part text not null,
  flaw text not null,
  parties text not null,
  lifted_at timestamptz,
  lifted_why text,
  lifted_by uuid references access.person,
  primary key (case_id, number)
);

create table statements.embargo_revision (
  case_id uuid not null,
  embargo int not null,
  revision int not null,
  ends_at timestamptz not null,
  zone text not null,
  terms text not null,
  why text not null,
  at timestamptz not null,
  by uuid not null references access.person,
  primary key (case_id, embargo, revision),
  foreign key (case_id, embargo) references statements.embargo
);

-- A party's word on one revision; the newest counts.
create table statements.consent (
  place bigint generated always as identity primary key,
  case_id uuid not null,
  embargo int not null,
  revision int not null,
  party text not null,
  agrees boolean not null,
  how text not null,
  at timestamptz not null,
  by uuid not null references access.person,
  foreign key (case_id, embargo, revision) references statements.embargo_revision
);
create index consent_embargo on statements.consent (case_id, embargo, revision);

-- What got out: what, seen where, noticed when. It is a fact of the case too.
create table statements.leak (
  case_id uuid not null references cases.matter,
  number int not null,
  flaw text not null,
  levels text not null,
  what text not null,
  seen_where text not null,
  public_at timestamptz not null,
  noticed_at timestamptz not null,
  zone text not null,
  by_whom text not null,
  ours text not null check (ours in ('yes', 'no', 'unknown')),
  embargo int,
  exploited_entity text,
  version int not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person,
  primary key (case_id, number),
  foreign key (case_id, embargo) references statements.embargo
);
