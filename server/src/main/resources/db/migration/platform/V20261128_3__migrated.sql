-- What the migrations of all packages, taken together, were when they were last applied.
create table platform.migrated (
  one boolean primary key default true check (one),
  files text not null
);
