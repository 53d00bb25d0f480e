-- Major events as they were announced to us; start and end may be unknown.
create table organisation.event_window (
  id text primary key check (id ~ '^window-[a-z0-9-]{1,30}$'),
  name text not null,
  level text not null,
  start_at timestamptz,
  end_at timestamptz,
  zone text not null,
  document text not null,
  received_by text references organisation.entity,
  received_at timestamptz,
  confirmed boolean not null,
  consent_at timestamptz,
  changed_at timestamptz not null,
  changed_by uuid not null,
  version int not null,
  check (end_at is null or start_at is null or end_at > start_at)
);

-- Somebody's word that there are no other windows before an instant; the newest counts.
create table organisation.window_closure (
  until timestamptz not null,
  by uuid not null,
  at timestamptz not null,
  lapsed boolean not null
);

create index window_closure_at on organisation.window_closure (at);
