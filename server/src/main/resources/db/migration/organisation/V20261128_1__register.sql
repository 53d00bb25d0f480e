create table organisation.entity (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{0,30}$'),
  name_zh text not null,
  name_en text not null,
  established_in text not null,
  report_address text,
  changed_at timestamptz not null,
  changed_by uuid not null,
  version int not null
);

-- What an entity is apart from any product.
create table organisation.entity_role (
  entity text not null references organisation.entity,
  role text not null,
  primary key (entity, role)
);

create table organisation.product (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{0,30}$'),
  name text not null,
  kind text not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  version int not null
);

create table organisation.market (
  product text not null references organisation.product,
  territory text not null,
  primary key (product, territory)
);

-- What an entity is to a product under a law.
create table organisation.capacity (
  product text not null references organisation.product,
  entity text not null references organisation.entity,
  role text not null,
  primary key (product, entity, role)
);

-- What strangers are told; one row or none.
create table organisation.profile (
  only_one boolean primary key default true check (only_one),
  name_zh text not null,
  name_en text not null,
  platform_filing text,
  icp text,
  police_filing text,
  form_entity text references organisation.entity,
  confirmed_at timestamptz not null,
  confirmed_by uuid not null,
  version int not null
);
