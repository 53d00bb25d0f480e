-- Conflicts as the law last showed them. What is shown can be computed anew; since when and until when is kept.
create table decisions.conflict (
  case_id uuid not null references cases.matter,
  key text not null,
  duty text not null,
  duty_norm text not null,
  prohibition text not null,
  only_more boolean not null, -- only content beyond the minimum meets the prohibition
  duty_zh text not null,
  duty_en text not null,
  against_zh text not null,
  against_en text not null,
  duty_side text not null, -- jurisdiction/instrument
  against_side text not null,
  basis text not null, -- what it rests on, hashed
  due timestamptz,
  zone text not null,
  seen_at timestamptz not null,
  decide_by timestamptz not null,
  date_set boolean not null default false, -- by a named person
  gone_at timestamptz, -- the law does not show it any more
  primary key (case_id, key)
);

-- A class of conflicts decided beforehand. Never changed, only signed and withdrawn.
create table decisions.standing (
  id uuid primary key,
  number int not null generated always as identity unique,
  duty text not null, -- a norm, an instrument or a jurisdiction
  prohibition text not null,
  duty_side text not null,
  against_side text not null,
  entities text not null, -- separated by spaces; empty: every one
  products text not null,
  way text not null,
  what text not null,
  ends_at timestamptz not null,
  made_at timestamptz not null,
  made_by uuid not null,
  effective_at timestamptz, -- none: a signature is wanting
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_why text
);

create table decisions.invoker (
  standing uuid not null references decisions.standing,
  person uuid not null references access.person,
  primary key (standing, person)
);

-- What was decided on a conflict; rows are only added.
create table decisions.decision (
  id uuid primary key,
  case_id uuid not null,
  key text not null,
  number int not null,
  basis text not null,
  version int not null, -- of the case's record
  law text not null, -- hash of the law files
  way text not null check (way in ('act', 'hold', 'minimum', 'other')),
  what text not null,
  until timestamptz not null,
  standing uuid references decisions.standing,
  remark text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  effective_at timestamptz, -- none: a signature is wanting
  foreign key (case_id, key) references decisions.conflict,
  unique (case_id, key, number)
);

-- Who stands for a decision, for which laws; the reasons are sealed and lie in the compartment of these laws.
create table decisions.signature (
  paper uuid not null, -- a decision or a standing decision
  person uuid not null,
  at timestamptz not null,
  sides text not null,
  memo bytea not null,
  primary key (paper, person)
);

-- Cases from before are looked at once, as if their answer changed now.
update duties.projected set next_change = least(next_change, now());
