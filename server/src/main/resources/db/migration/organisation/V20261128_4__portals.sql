-- Accounts at authorities' portals; no password is kept.
create table organisation.portal_account (
  id uuid primary key,
  entity text not null references organisation.entity,
  portal text not null,
  account text not null,
  is_primary boolean not null,
  holder uuid not null references access.person,
  deputy uuid references access.person check (deputy <> holder),
  verified boolean not null,
  tested_at timestamptz,
  tested_by uuid,
  changed_at timestamptz not null,
  changed_by uuid not null,
  version int not null,
  unique (entity, portal, account)
);
