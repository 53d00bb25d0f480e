-- Jobs to run once or again and again, as db-scheduler keeps them.
CREATE TABLE platform.scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  state                text,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON platform.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON platform.scheduled_tasks (last_heartbeat);
