-- Whoever asks which cases lost their owner begins with the people, who are fewer.
create index matter_owner on cases.matter (owner) where closed_at is null;
