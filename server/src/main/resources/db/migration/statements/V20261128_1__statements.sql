-- What was said in a case, to whom and when; rows are only added. What authorities were told stands in filings.
create table statements.statement (
  case_id uuid not null references cases.matter,
  number int not null check (number > 0),
  kind text not null,
  entity text not null,
  speaker text not null,
  recipient text not null,
  audience text not null check (audience in ('named', 'public')),
  territory text,
  level text not null,
  purpose text not null,
  said_at timestamptz not null,
  zone text not null,
  precision text not null check (precision in ('exact', 'about', 'day')),
  channel text not null,
  language text not null,
  words text not null,
  note boolean not null,
  lines int,
  departures text not null,
  beyond text not null,
  source int,
  replaces int,
  case_version int not null,
  door text not null check (door in ('passed', 'already-said')),
  gate_answer text not null check (gate_answer in ('clear', 'undetermined', 'closed')),
  gate_norms text not null,
  gate text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person,
  primary key (case_id, number),
  foreign key (case_id, source) references statements.statement,
  foreign key (case_id, replaces) references statements.statement
);

-- Which facts a statement asserts, as they were said.
create table statements.assertion (
  case_id uuid not null,
  statement int not null,
  place int not null,
  part text not null,
  attribute text not null,
  said text not null,
  primary key (case_id, statement, place),
  foreign key (case_id, statement) references statements.statement
);

-- Who may speak in a case; an end is written, never a row deleted.
create table statements.spokesperson (
  case_id uuid not null references cases.matter,
  number int not null,
  name text not null,
  entity text not null,
  named_at timestamptz not null,
  named_by uuid not null references access.person,
  ended_at timestamptz,
  ended_by uuid,
  primary key (case_id, number)
);

-- Cleared lines: what may be said, cleared by somebody other than its writer.
create table statements.lines (
  case_id uuid not null references cases.matter,
  number int not null,
  audience text not null check (audience in ('named', 'public')),
  level text not null,
  language text not null,
  words text not null,
  written_at timestamptz not null,
  written_by uuid not null references access.person,
  cleared_at timestamptz,
  cleared_by uuid references access.person check (cleared_by <> written_by),
  until timestamptz,
  zone text,
  withdrawn_at timestamptz,
  withdrawn_by uuid references access.person,
  primary key (case_id, number),
  check ((cleared_at is null) = (until is null))
);

-- What a named person did about a statement that is not what the case knows now.
create table statements.settlement (
  place bigint generated always as identity primary key,
  case_id uuid not null references cases.matter,
  source text not null,
  path text not null,
  known text not null,
  correction int,
  reason text not null,
  at timestamptz not null,
  by uuid not null references access.person,
  foreign key (case_id, correction) references statements.statement
);
create index settlement_case on statements.settlement (case_id);

-- A projection for the board: what was said and is not known any more. Rebuilt whenever facts or statements change.
create table statements.alarm (
  case_id uuid not null references cases.matter,
  source text not null,
  path text not null,
  since timestamptz not null,
  primary key (case_id, source, path)
);

-- Who compared a translation with which text.
create table statements.review (
  place bigint generated always as identity primary key,
  case_id uuid not null,
  statement int not null,
  source int not null,
  agrees boolean not null,
  note text not null,
  at timestamptz not null,
  by uuid not null references access.person,
  foreign key (case_id, statement) references statements.statement,
  foreign key (case_id, source) references statements.statement
);
create index review_statement on statements.review (case_id, statement);
