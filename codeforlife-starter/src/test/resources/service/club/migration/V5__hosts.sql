alter table meetings add host_id bigint;

create index on meetings (host_id);
