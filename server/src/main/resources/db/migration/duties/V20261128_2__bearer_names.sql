-- People read names, not identities. Rows made before are renewed with their cases.
alter table duties.open_duty add column bearer_zh text;
alter table duties.open_duty add column bearer_en text;
update duties.open_duty set bearer_zh = bearer, bearer_en = bearer;
alter table duties.open_duty alter column bearer_zh set not null;
alter table duties.open_duty alter column bearer_en set not null;
