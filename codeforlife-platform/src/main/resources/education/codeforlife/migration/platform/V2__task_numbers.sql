-- A task keeps its number while it waits, while it runs, and when it is kept as failed.
create sequence task_ids;
select setval('task_ids', (select coalesce(max(id), 0) + 1 from failed_tasks), false);
alter table failed_tasks alter column id drop identity;
alter table failed_tasks alter column id set default nextval('task_ids');
alter table scheduled_tasks add column id bigint not null default nextval('task_ids');
