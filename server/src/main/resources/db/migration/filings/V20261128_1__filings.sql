create table filings.filing (
  id uuid primary key,
  case_id uuid not null references cases.matter,
  number int not null,
  form text not null,
  form_version text not null,
  stage text not null,
  authority text not null,
  entity text not null,
  unique (case_id, number)
);

create table filings.duty (
  filing_id uuid not null references filings.filing,
  place int not null,
  duty text not null,
  primary key (filing_id, place)
);

-- What happened to a filing, only ever added. Words, facts and details are JSON.
create table filings.deed (
  filing_id uuid not null references filings.filing,
  number int not null,
  act text not null,
  actor uuid not null,
  at timestamptz not null,
  statement int not null,
  said text not null,
  fields text,
  known text,
  case_version int,
  primary key (filing_id, number)
);

-- On what ground a statement left: the gate's answer and the whole evaluation acted on.
create table filings.passage (
  filing_id uuid not null,
  number int not null,
  ground text not null,
  gate text not null,
  evaluation text not null,
  primary key (filing_id, number),
  foreign key (filing_id, number) references filings.deed
);

create table filings.receipt (
  id uuid primary key,
  filing_id uuid not null references filings.filing,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  added_by uuid not null,
  added_at timestamptz not null
);

create index receipt_filing on filings.receipt (filing_id);

-- The bytes, behind one interface: where they lie, and how they are encrypted, can change.
create table filings.receipt_bytes (
  receipt_id uuid primary key references filings.receipt,
  bytes bytea not null
);
