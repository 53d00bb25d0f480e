-- Drills: planned, held in a case born as an exercise, finished with a computed report, signed by a second person.
create table drills.drill (
  number int primary key generated always as identity,
  scenario text not null,
  planned_for timestamptz not null,
  zone text not null,
  tests text not null,
  planned_at timestamptz not null,
  planned_by uuid not null references access.person,
  case_id uuid unique references cases.matter,
  started_at timestamptz,
  finished_at timestamptz,
  finished_by uuid references access.person,
  report text,
  signed_at timestamptz,
  signed_by uuid references access.person,
  signed_note text,
  sha256 text,
  check ((case_id is null) = (started_at is null)),
  check ((finished_at is null) = (report is null) and (finished_at is null) = (finished_by is null)),
  check (finished_at is null or started_at is not null),
  check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (sha256 is null)),
  check (signed_at is null or (finished_at is not null and signed_by <> finished_by))
);

create table drills.person (
  drill int not null references drills.drill,
  person uuid not null references access.person,
  part text not null check (part in ('leader', 'participant', 'observer')),
  primary key (drill, person)
);

-- What became of an inject; written once.
create table drills.answer (
  drill int not null references drills.drill,
  inject text not null,
  answered_at timestamptz not null,
  answered_by uuid not null references access.person,
  note text not null,
  primary key (drill, inject)
);

create table drills.note (
  drill int not null references drills.drill,
  number int not null,
  kind text not null check (kind in ('observation', 'lesson')),
  words text not null,
  noted_at timestamptz not null,
  noted_by uuid not null references access.person,
  primary key (drill, number)
);

-- What has to change; stays open until somebody says what was done.
create table drills.action (
  drill int not null references drills.drill,
  number int not null,
  what text not null,
  owner uuid not null references access.person,
  due date not null,
  closed_at timestamptz,
  closed_by uuid references access.person,
  outcome text,
  primary key (drill, number),
  check ((closed_at is null) = (outcome is null))
);

-- Standing duties a drill was recorded for; the evidence itself lies with the duty.
create table drills.counted (
  drill int not null references drills.drill,
  case_id uuid not null references cases.matter,
  duty text not null,
  evidence uuid not null,
  primary key (drill, case_id, duty)
);
