-- What shows that a standing duty was done: a note, a file sealed under a key of the master key, or both. Rows are only added.
create table keeping.evidence (
  id uuid primary key,
  case_id uuid not null references cases.matter,
  duty text not null,
  done_at timestamptz not null,
  zone text not null,
  note text not null,
  file_name text,
  file_sealed bytea,
  file_size int,
  sha256 text,
  version int,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person,
  check ((file_name is null) = (file_sealed is null) and (file_name is null) = (sha256 is null)),
  check (note <> '' or file_name is not null)
);
create index evidence_duty on keeping.evidence (case_id, duty, done_at);
