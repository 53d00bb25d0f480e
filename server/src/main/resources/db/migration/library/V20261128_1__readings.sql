-- Which reading is followed where the text of a law is open. Only ever added: the newest word that has begun counts.
create table library.reading_decision (
  element text not null,
  number int not null check (number > 0),
  reading text, -- none: no reading is followed any longer
  effective_at timestamptz not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  grounds text not null,
  retroactive boolean not null,
  moves_running boolean not null,
  reason text,
  law text not null, -- hash of the law files it was decided on
  primary key (element, number),
  check (retroactive = (effective_at < decided_at)),
  check (reason is not null or not (retroactive or moves_running))
);

create index reading_decision_effective on library.reading_decision (effective_at);

-- Who does not agree with a decision, and why; kept for ever.
create table library.reading_dissent (
  id uuid primary key,
  element text not null,
  number int not null,
  dissenter uuid not null,
  at timestamptz not null,
  words text not null,
  foreign key (element, number) references library.reading_decision
);

create index reading_dissent_decision on library.reading_dissent (element, number);
