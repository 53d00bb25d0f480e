-- Who finds out whether a window is confirmed and when it ends; where nobody was named, who wrote it down.
alter table organisation.event_window add column owner uuid references access.person;
