-- Consent to publication during an event window, asked for one case. No answer is no answer.
create table consents.request (
  id uuid primary key,
  case_id uuid not null references cases.matter,
  window_id text not null references organisation.event_window,
  asked_whom text not null,
  asked_at timestamptz not null,
  reference text not null, -- how and under which number
  about text not null, -- which publication, which content
  made_at timestamptz not null,
  made_by uuid not null,
  answer text check (answer in ('yes', 'no')),
  answered_by text,
  answered_at timestamptz,
  scope text,
  until timestamptz,
  recorded_at timestamptz,
  recorded_by uuid,
  lapsed_at timestamptz,
  check ((answer is null) = (answered_at is null)),
  check (answer is distinct from 'yes' or scope is not null)
);
create index request_case on consents.request (case_id, asked_at);
create index request_until on consents.request (until) where answer = 'yes' and lapsed_at is null;
