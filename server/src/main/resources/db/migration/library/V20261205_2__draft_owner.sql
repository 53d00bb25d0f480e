-- Who of us sees to it that a draft is commented on, or that nobody does. One row per draft; the record has what was before.
create table library.draft_owner (
  draft text primary key, -- the event that announced it, or the instrument when none did
  owner uuid not null,
  named_by uuid not null,
  named_at timestamptz not null,
  outcome text,
  closed_by uuid,
  closed_at timestamptz,
  check ((outcome is null) = (closed_at is null) and (outcome is null) = (closed_by is null))
);
