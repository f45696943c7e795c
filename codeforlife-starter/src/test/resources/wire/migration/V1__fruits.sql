create table fruits (
    id bigint primary key,
    name varchar(50) not null,
    is_citrus boolean not null,
    expires_on date not null
);

create sequence fruits_id_seq owned by fruits.id;
