-- Contents of attachments of mails that wait as tasks, until they are sent.
create table mail_attachments (
    -- the task's task_instance
    run text not null,
    position integer not null,
    -- encrypted
    content text not null,
    primary key (run, position)
);
