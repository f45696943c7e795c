create table fruits (
    id bigint primary key,
    name varchar(50) not null,
    is_citrus boolean not null,
    expires_on date not null
);

-- the application takes ids in blocks of the sequence's increment
create sequence fruits_id_seq increment by 250 owned by fruits.id;

-- without a foreign key, which deletions of fruits would have to check here and not in the template
create table baskets (
    id bigint primary key,
    label varchar(50) not null,
    shared boolean not null,
    fruit_id bigint not null
);
