-- The whole mail, sealed, while it has attachments and waits: they go along when it is put into a thread.
alter table parties.unmatched add column raw bytea;
