-- Where we tell another system that something happened in a case. An administrator defines it in somebody's name; nothing goes
-- before that person agreed, and only of cases he takes part in. kinds: words.
create table hooks.endpoint (
  id uuid primary key,
  url text not null check (length(url) between 8 and 500),
  kinds text not null check (kinds <> ''),
  owner uuid not null references access.person,
  defined_by uuid not null references access.person,
  defined_at timestamptz not null,
  agreed_at timestamptz,
  ended_at timestamptz
);

-- What we sign with, sealed. A secret that was replaced signs beside the new one until its end.
create table hooks.secret (
  id uuid primary key,
  endpoint uuid not null references hooks.endpoint,
  sealed bytea not null,
  made_at timestamptz not null,
  until timestamptz
);
create index secret_endpoint on hooks.secret (endpoint, made_at);

-- What is to be told, written in the transaction of what happened. The id is told with it and stays when it is sent again.
-- outcome: the last status, or why there was none.
create table hooks.delivery (
  id uuid primary key,
  endpoint uuid not null references hooks.endpoint,
  kind text not null,
  case_id uuid not null references cases.matter,
  at timestamptz not null,
  due timestamptz,
  state text not null check (state in ('waiting', 'sent', 'dead', 'withdrawn')),
  attempts int not null default 0,
  next_try timestamptz not null,
  done_at timestamptz,
  outcome text
);
create index delivery_waiting on hooks.delivery (next_try) where state = 'waiting';
create index delivery_endpoint on hooks.delivery (endpoint, at desc);
create index delivery_over on hooks.delivery (done_at) where state in ('sent', 'withdrawn');
