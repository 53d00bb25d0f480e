-- Which products a statement speaks of, by id, sorted, with spaces between; empty: all of the entity's.
alter table statements.statement add column products text not null default '';
