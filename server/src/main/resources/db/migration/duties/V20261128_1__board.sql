-- What the board shows; can be dropped and computed anew from the facts.
create table duties.open_duty (
  case_id uuid not null references cases.matter,
  duty text not null,
  title_zh text not null,
  title_en text not null,
  instrument_zh text not null,
  instrument_en text not null,
  article text not null,
  bearer text not null,
  state text not null,
  due timestamptz,
  zone text not null,
  agree boolean not null,
  provisional boolean not null,
  primary key (case_id, duty)
);

create table duties.projected (
  case_id uuid primary key references cases.matter,
  version int not null,
  as_of timestamptz not null,
  next_change timestamptz
);

create index projected_next_change on duties.projected (next_change);
