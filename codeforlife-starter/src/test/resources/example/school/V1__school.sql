create table schools (
    id bigint primary key,
    name varchar(200) not null
);

create table teachers (
    id bigint primary key,
    school_id bigint references schools
);

create table classes (
    id bigint primary key,
    access_code varchar(5) not null unique,
    name varchar(200) not null,
    teacher_id bigint not null references teachers,
    read_classmates_data boolean not null,
    receive_requests_until timestamptz
);

create table students (
    id bigint primary key,
    name varchar(150) not null,
    klass_id bigint references classes
);

create unique index students_name_in_class on students (klass_id, lower(name));

-- requests of independents to join a class; the example uses this table without an entity
create table join_requests (
    id bigint primary key,
    class_id bigint not null references classes
);

create sequence classes_id_seq increment 250 owned by classes.id;
create sequence students_id_seq increment 250 owned by students.id;
