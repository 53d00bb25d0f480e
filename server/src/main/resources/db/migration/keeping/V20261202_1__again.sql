-- By when we want to do it again: our own date, where the law says "regularly" and no number.
alter table keeping.evidence add column again_by date;
