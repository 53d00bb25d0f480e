-- The steps that remind of a case's due instants, planned with the board's projection. Never deleted: what fired once
-- does not fire again, even when the due instant went and came back.
create table watch.reminder (
  case_id uuid not null references cases.matter,
  due timestamptz not null,
  step text not null check (step in ('day-before', 'hours-before', 'hour-before', 'at', 'escalation')),
  fire_at timestamptz not null,
  fired_at timestamptz,
  withdrawn_at timestamptz,
  primary key (case_id, due, step)
);
create index reminder_waiting on watch.reminder (fire_at) where fired_at is null and withdrawn_at is null;

-- Cases whose projection was looked at once; every later change comes with the projection itself.
create table watch.planned (
  case_id uuid primary key references cases.matter
);

-- Who has seen that something falls due then.
create table watch.acknowledgement (
  case_id uuid not null references cases.matter,
  due timestamptz not null,
  person uuid not null references access.person,
  at timestamptz not null,
  primary key (case_id, due, person)
);

-- Who was told. The id is the identity of its mail.
create table watch.notice (
  id uuid primary key,
  case_id uuid not null,
  due timestamptz not null,
  step text not null,
  person uuid not null references access.person,
  made_at timestamptz not null,
  mail text not null check (mail in ('none', 'waiting', 'sent', 'withdrawn')),
  attempts int not null default 0,
  next_try timestamptz,
  done_at timestamptz,
  foreign key (case_id, due, step) references watch.reminder,
  unique (case_id, due, step, person)
);
create index notice_person on watch.notice (person, case_id, due, made_at desc);
create index notice_waiting on watch.notice (due, id) where mail = 'waiting';

-- Where a person wants reminders mailed.
create table watch.mail_address (
  person uuid primary key references access.person,
  address text not null,
  set_at timestamptz not null
);
