create table meetings (
    id bigint primary key,
    title varchar(100) not null,
    day date not null,
    seats integer not null
);

-- the application takes ids in blocks of the sequence's increment
create sequence meetings_id_seq increment by 250 owned by meetings.id;
