create table handled (
    id bigint generated always as identity primary key,
    group_name text not null,
    student bigint not null,
    text text not null
);
