-- The board reads a stretch of time in order and stops after a page of it.
create index open_duty_due on duties.open_duty (due, case_id, duty) where due is not null;
create index open_duty_undated on duties.open_duty (case_id, duty) where due is null;
