-- people whose primary keys are numbers, UUIDs and texts
create table numbered_people (id bigint primary key, epoch integer not null default 0, is_active boolean not null default true);
create table uuid_people (id uuid primary key, epoch integer not null default 0, is_active boolean not null default true);
create table named_people (id varchar(100) primary key, epoch integer not null default 0, is_active boolean not null default true);
