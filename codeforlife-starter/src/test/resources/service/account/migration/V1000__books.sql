create table books (
    id bigint primary key,
    title varchar(100) not null,
    page_count integer not null
);

-- the application takes ids in blocks of the sequence's increment
create sequence books_id_seq increment by 250 owned by books.id;
