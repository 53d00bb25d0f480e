create table intake.numbering (
  year int primary key,
  last int not null
);

-- One report. What it says is in "content", under the report's own key.
create table intake.report (
  id uuid primary key,
  number text not null unique,
  channel text not null,
  received_at timestamptz not null,
  zone text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  product text references organisation.product,
  outcome text not null check (outcome in ('open', 'accepted', 'duplicate', 'declined')),
  state text not null
    check (state in ('received', 'checking', 'confirmed', 'fixing', 'fixed', 'closed')),
  flagged boolean not null,
  anonymous boolean not null,
  case_id uuid references cases.matter,
  duplicate_of uuid references intake.report,
  content bytea not null,
  once bytea not null unique,
  erased_at timestamptz,
  version int not null,
  check (received_at <= recorded_at),
  check ((outcome = 'accepted') = (case_id is not null)),
  check ((outcome = 'duplicate') = (duplicate_of is not null)),
  -- RMSV 5: the log of what was received is kept for six months at least.
  check (erased_at is null or erased_at >= recorded_at + interval '184 days')
);

create index report_open on intake.report (received_at) where outcome = 'open';
create index report_case on intake.report (case_id) where case_id is not null;

-- Which of our entities received it.
create table intake.received_by (
  report uuid not null references intake.report,
  entity text not null references organisation.entity,
  primary key (report, entity)
);

-- The report's key under the master key. Deleting this row erases the report.
create table intake.report_key (
  report uuid primary key references intake.report,
  sealed bytea not null
);

-- The log: what was done with each report.
create table intake.handling (
  report uuid not null references intake.report,
  number int not null,
  at timestamptz not null,
  actor uuid,
  act text not null,
  note text not null,
  primary key (report, number)
);

create table intake.message (
  id uuid primary key,
  report uuid not null references intake.report,
  number int not null,
  at timestamptz not null,
  kind text not null check (kind in ('from-finder', 'from-us', 'acknowledgement')),
  author uuid,
  text bytea not null,
  unique (report, number)
);

create table intake.attachment (
  id uuid primary key,
  report uuid not null references intake.report,
  message uuid references intake.message,
  place int not null,
  name bytea not null,
  looks_like text not null,
  size bigint not null,
  sha256 bytea not null,
  key bytea not null
);

create index attachment_report on intake.attachment (report);

-- "lookup" finds the mailbox (a keyed hash), "secret" opens it (argon2id).
create table intake.mailbox (
  report uuid primary key references intake.report,
  lookup bytea not null unique,
  secret text not null
);

create table intake.visit (
  token bytea primary key,
  report uuid not null references intake.report,
  expires_at timestamptz not null
);

-- Who tried how often: a keyed hash that changes every day, never an address.
create table intake.attempt (
  subject bytea primary key,
  since timestamptz not null,
  count int not null
);

-- The log cannot be cut, whoever writes the statement. Nothing of the program's own work deletes
-- here, so no hot path meets these triggers.
create function intake.keep_the_log() returns trigger language plpgsql as $$
begin
  raise exception 'the intake log is kept: % on % is refused', tg_op, tg_table_name;
end
$$;

create trigger kept before delete on intake.report
  for each row execute function intake.keep_the_log();
create trigger kept_whole before truncate on intake.report
  for each statement execute function intake.keep_the_log();
create trigger kept before delete on intake.received_by
  for each row execute function intake.keep_the_log();
create trigger kept before update or delete on intake.handling
  for each row execute function intake.keep_the_log();
create trigger kept_whole before truncate on intake.handling
  for each statement execute function intake.keep_the_log();
-- The first signal never moves.
create trigger kept_first before update of received_at, recorded_at, number, once on intake.report
  for each row execute function intake.keep_the_log();
