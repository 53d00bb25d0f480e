-- Who was named to watch a case, when and by whom; rows are only added. Who watches now stands in cases.matter.
create table watch.appointment (
  place bigint generated always as identity primary key,
  case_id uuid not null references cases.matter,
  post text not null check (post in ('owner', 'deputy')),
  person uuid references access.person,
  named_at timestamptz not null,
  named_by uuid not null
);

create index appointment_case on watch.appointment (case_id, place desc);
