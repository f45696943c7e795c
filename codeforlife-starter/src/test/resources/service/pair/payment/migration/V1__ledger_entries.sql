create table ledger_entries (
    id bigint generated always as identity primary key,
    user_id bigint not null,
    reference text not null,
    coins integer not null
);
