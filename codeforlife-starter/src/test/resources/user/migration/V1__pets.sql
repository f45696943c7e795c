create table pets (
    id bigint primary key,
    owner_id bigint not null references codeforlife.users
);
