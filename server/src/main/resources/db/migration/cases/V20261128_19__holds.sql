-- Legal holds: while one stands, nothing of the case is erased and no key destroyed. Rows are never deleted.
create table cases.hold (
  case_id uuid not null references cases.matter,
  number int not null,
  reason text not null,
  set_at timestamptz not null,
  set_by uuid not null,
  released_at timestamptz,
  released_by uuid,
  released_why text,
  primary key (case_id, number),
  check ((released_at is null) = (released_why is null))
);
