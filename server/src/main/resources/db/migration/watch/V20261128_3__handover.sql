-- A hand-over: who offered what to whom, and whether the other person took it. Rows are never deleted.
create table watch.sheet (
  number bigint generated always as identity primary key,
  giver uuid not null references access.person,
  receiver uuid not null references access.person check (receiver <> giver),
  remark text not null,
  offered_at timestamptz not null,
  accepted_at timestamptz,
  replaced_at timestamptz,
  portals text not null
);
create index sheet_giver on watch.sheet (giver, number desc);
create index sheet_receiver on watch.sheet (receiver, number desc);

-- What was said of each case, as JSON; only cases both could see.
create table watch.sheet_case (
  sheet bigint not null references watch.sheet,
  case_id uuid not null references cases.matter,
  version int not null,
  content text not null,
  primary key (sheet, case_id)
);
