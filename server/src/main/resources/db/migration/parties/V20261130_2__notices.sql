-- Notices to suppliers and users: drafted, checked by another person, sent party by party.
create table parties.notice (
  case_id uuid not null references cases.matter,
  number int not null,
  kind text not null check (kind in ('upstream', 'user')),
  entity text not null,
  level text not null,
  zh text not null,
  en text not null,
  duties text not null,
  revision int not null,
  written_at timestamptz not null,
  written_by uuid not null references access.person,
  checked_at timestamptz,
  checked_by uuid references access.person,
  primary key (case_id, number)
);

-- One party that got one notice, and how it is known. "act" is the part of the case that tells it.
create table parties.notice_sent (
  id uuid primary key,
  case_id uuid not null,
  notice int not null,
  party uuid not null references parties.party,
  message uuid not null references parties.message,
  sha256 text not null,
  hand text not null,
  sent_at timestamptz not null,
  sent_by uuid not null references access.person,
  gate text not null,
  proof text check (proof in ('mail', 'page', 'hand')),
  proven_at timestamptz,
  act text,
  unique (case_id, notice, party),
  foreign key (case_id, notice) references parties.notice
);

create index notice_sent_message on parties.notice_sent (message);

-- Mail that says there is a message. Its number is its identity wherever it goes.
create table parties.mail (
  id uuid primary key,
  message uuid not null references parties.message,
  party uuid not null references parties.party,
  contact uuid not null references parties.contact,
  address text not null,
  made_at timestamptz not null,
  state text not null check (state in ('waiting', 'accepted', 'refused', 'bounced', 'withdrawn')),
  attempts int not null default 0,
  next_try timestamptz,
  done_at timestamptz,
  server text not null default '',
  reply text not null default '',
  sha256 text not null default ''
);

create index mail_waiting on parties.mail (made_at, id) where state = 'waiting';
create index mail_message on parties.mail (message);
