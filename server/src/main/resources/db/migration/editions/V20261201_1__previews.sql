-- What an offered edition of the law would change; computed in rounds, can be dropped and computed anew.
create table editions.preview (
  edition int primary key references library.edition,
  state text not null check (state in ('running', 'done', 'stopped')),
  as_of timestamptz not null,
  before text not null, -- hash of the law it is compared with
  total int not null,
  done int not null,
  reached text not null -- the place of the case looked at last
);

create table editions.law_change (
  edition int not null references editions.preview on delete cascade,
  place int not null,
  kind text not null,
  id text not null,
  sign text not null check (sign in ('new', 'gone', 'changed')),
  words_zh text not null,
  words_en text not null,
  primary key (edition, place)
);

create table editions.case_change (
  edition int not null references editions.preview on delete cascade,
  case_id uuid not null references cases.matter,
  version int not null,
  readable boolean not null, -- false: the new law has no words for a fact of the case
  words_zh text not null,
  words_en text not null,
  primary key (edition, case_id)
);
