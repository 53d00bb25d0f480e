-- A person's list and its count read what he has not acknowledged, however much he has in all those years.
alter table watch.notice add column seen boolean not null default false;
update watch.notice n set seen = true where exists (
  select 1 from watch.acknowledgement k
  where k.case_id = n.case_id and k.due = n.due and k.person = n.person and k.at >= n.made_at);
drop index watch.notice_person;
create index notice_unseen on watch.notice (person, case_id, due, made_at desc) where not seen;
