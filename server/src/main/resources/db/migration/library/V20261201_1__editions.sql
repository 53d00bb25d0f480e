-- Editions of the law that were offered. The one with the highest effect is in force; without any it is
-- the law this program ships with the packs it was started with. Rows are never deleted.
create table library.edition (
  number int generated always as identity primary key,
  law text not null, -- hash of the law as it was read when it was offered
  packs text not null, -- ids of the packs switched on, sorted, with spaces between
  uploaded boolean not null, -- its files are in library.edition_zip; otherwise they come with the program
  offered_by uuid not null,
  offered_at timestamptz not null,
  asked_by uuid,
  asked_at timestamptz,
  reason text,
  effect int unique,
  confirmed_by uuid,
  effective_at timestamptz,
  before text, -- hash of the law it replaced
  changed int, -- how many cases changed by its preview
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  check ((asked_by is null) = (asked_at is null) and (asked_by is null) = (reason is null)),
  check ((effect is null) = (confirmed_by is null) and (effect is null) = (effective_at is null)
    and (effect is null) = (before is null) and (effect is null) = (changed is null)),
  check (confirmed_by is null or (asked_by is not null and confirmed_by <> asked_by)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check (effect is null or withdrawn_by is null)
);

create table library.edition_zip (
  number int primary key references library.edition,
  zip bytea not null
);
