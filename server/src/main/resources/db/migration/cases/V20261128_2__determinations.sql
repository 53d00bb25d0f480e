-- Answers to questions the law asks, each with its first reader and, once, a second one.
create table cases.determination (
  case_id uuid not null,
  version int not null,
  part text not null,
  attribute text not null,
  value text not null,
  grounds text not null,
  evidence text not null,
  first_reader uuid not null,
  at timestamptz not null,
  second_reader uuid check (second_reader <> first_reader),
  seconded_at timestamptz,
  agrees boolean,
  note text,
  primary key (case_id, version),
  foreign key (case_id, version) references cases.version,
  check ((second_reader is null) = (seconded_at is null and agrees is null and note is null))
);
