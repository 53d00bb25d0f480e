-- An event; pending until it has an index. The entry's bytes are what is hashed.
create table record.event (
  id text primary key,
  at timestamptz not null,
  type text not null,
  about uuid,
  actor uuid,
  entry bytea not null,
  index bigint unique
);

create index event_pending on record.event (at, id) where index is null;
create index event_about on record.event (about);

-- What opens a commitment; deleting a row erases the value and breaks no proof.
create table record.reveal (
  event text not null references record.event,
  part text not null,
  file bytea not null,
  primary key (event, part)
);

create table record.head (
  origin text primary key,
  size bigint not null,
  root bytea not null,
  mark text not null
);

-- Tiles, bundles and checkpoints by their path in the log.
create table record.object (
  path text primary key,
  bytes bytea not null
);
