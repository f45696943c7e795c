create table contributors (
    id uuid primary key,
    name varchar(100) not null,
    sign_in_key varchar(100) not null unique,
    pin varchar(10) not null,
    epoch integer not null default 0,
    is_active boolean not null default true
);
