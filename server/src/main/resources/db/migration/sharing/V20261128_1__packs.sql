-- What was handed over, to whom and on which ground; the zip itself is not kept, its hash is.
create table sharing.pack (
  id uuid primary key,
  case_id uuid not null references cases.matter,
  made_at timestamptz not null,
  made_by uuid not null,
  recipient_kind text not null check (recipient_kind in ('authority', 'auditor', 'court', 'archive')),
  recipient text not null,
  entity text not null,
  purpose text not null,
  level text not null,
  pieces text not null,
  why text not null,
  sha256 text not null,
  size int not null,
  gate text not null,
  evaluation text not null
);

create index pack_case on sharing.pack (case_id);
