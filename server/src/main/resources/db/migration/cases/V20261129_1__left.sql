-- Few leave a case; whoever asks about all cases at once asks for them.
create index participant_left on cases.participant (case_id, actor) where until is not null;
