create table rooms (
    id bigint primary key,
    name varchar(50) not null
);

create sequence rooms_id_seq increment by 250 owned by rooms.id;

alter table meetings add room_id bigint references rooms;

create index on meetings (room_id);
