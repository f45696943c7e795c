create table baskets (
    id bigint primary key,
    owner varchar(50) not null
);

create table fruits (
    id bigint primary key,
    name varchar(50) not null constraint fruits_name_check check (name <> 'forbidden'),
    note varchar(50),
    refreshes integer not null default 0,
    weight numeric(5, 1),
    basket_id bigint not null constraint fruits_basket_id_fkey references baskets
);

create sequence fruits_id_seq increment by 250 owned by fruits.id;

create table attempts (
    owner varchar(50) not null
);
