create table baskets (
    id bigint primary key,
    owner_id bigint not null,
    is_public boolean not null
);

create table labels (
    id bigint primary key,
    text varchar(20) not null,
    colour varchar(5) not null
);

create table fruits (
    id bigint primary key,
    name varchar(50) not null unique,
    is_citrus boolean not null,
    expires_on date not null,
    basket_id bigint not null references baskets,
    label_id bigint unique references labels
);

create table fruit_renames (
    id bigint primary key,
    fruit_id bigint not null,
    previous_name varchar(50) not null,
    name varchar(50) not null
);

create sequence labels_id_seq increment 250 owned by labels.id;
create sequence fruits_id_seq increment 250 owned by fruits.id;
create sequence fruit_renames_id_seq increment 250 owned by fruit_renames.id;
