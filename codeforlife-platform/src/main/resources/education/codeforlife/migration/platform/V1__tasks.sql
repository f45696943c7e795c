-- A task keeps its number while it waits, while it runs, and when it is kept as failed.
create sequence task_ids;

-- Tasks of one service, in its schema. The columns are those of db-scheduler 16, and the number.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    -- grows with each change: of two nodes that pick the same run, one fails
    version bigint not null,
    priority smallint,
    id bigint not null default nextval('task_ids'),
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on scheduled_tasks (last_heartbeat);

-- Tasks that failed for good, until they are retried or cancelled.
create table failed_tasks (
    id bigint primary key default nextval('task_ids'),
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    attempts integer not null,
    -- the exception's type and place; its message may be personal
    error text not null,
    failed_at timestamptz not null
);
create index failed_tasks_failed_at_idx on failed_tasks (failed_at desc, id desc);
