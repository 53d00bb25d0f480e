create table cases.numbering (
  year int primary key,
  last int not null
);

create table cases.matter (
  id uuid primary key,
  number text not null unique,
  title text not null,
  life text not null check (life in ('live', 'exercise', 'demo')),
  opened_at timestamptz not null,
  version int not null,
  owner uuid,
  deputy uuid,
  closed_at timestamptz
);

create table cases.participant (
  case_id uuid not null references cases.matter,
  actor uuid not null,
  added_by uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (case_id, actor)
);

create index participant_actor on cases.participant (actor) where until is null;

-- One entry: who told what, when. Facts are only ever added.
create table cases.version (
  case_id uuid not null references cases.matter,
  number int not null,
  at timestamptz not null,
  author uuid not null,
  source text not null,
  title_zh text not null,
  title_en text not null,
  primary key (case_id, number)
);

-- A value in the written form of the law-data format, as JSON.
create table cases.fact (
  case_id uuid not null,
  version int not null,
  place int not null,
  part text not null,
  attribute text not null,
  value text not null,
  claimed_by text,
  primary key (case_id, version, place),
  foreign key (case_id, version) references cases.version
);
