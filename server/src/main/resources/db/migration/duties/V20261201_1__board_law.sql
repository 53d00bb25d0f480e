-- Under which law a case was put on the board: under another one than is in use, it is computed anew.
alter table duties.projected add column law text not null default '';
