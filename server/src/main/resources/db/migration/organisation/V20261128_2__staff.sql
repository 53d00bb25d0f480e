-- Who works for which entity, and from where.
create table organisation.post (
  person uuid not null references access.person,
  entity text not null references organisation.entity,
  territory text not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (person, entity)
);
