-- Calendar feeds by the keyed hash of their secret; a person has one or none.
create table watch.feed (
  person uuid primary key references access.person,
  token_hash bytea not null unique,
  made_at timestamptz not null
);
