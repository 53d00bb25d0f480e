-- The law this program brought with it and was started with, each time it was another one than before.
create table library.shipped (
  number int generated always as identity primary key,
  law text not null, -- its hash
  norms int not null,
  seen_at timestamptz not null
);
