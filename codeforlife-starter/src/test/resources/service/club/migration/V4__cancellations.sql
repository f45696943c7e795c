alter table meetings
    add is_cancelled boolean not null default false,
    add cancellation_reason varchar(100) not null default '';
