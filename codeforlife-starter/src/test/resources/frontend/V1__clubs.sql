create table clubs (
    id bigint primary key,
    name varchar(20) not null unique,
    level varchar(8) not null,
    note varchar(200),
    starts_on date not null,
    klass_id bigint references codeforlife.classes,
    building varchar(20),
    floor integer
);

create table meetings (
    id bigint primary key,
    club_id bigint not null references clubs,
    topic varchar(20) not null,
    minutes integer not null
);

create sequence clubs_id_seq increment 250 owned by clubs.id;
create sequence meetings_id_seq increment 250 owned by meetings.id;
