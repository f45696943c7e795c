-- The failed logins that an account or an address has left. Keys are keyed hashes: the table holds no personal data.
create table login_attempts (
    id varchar(64) primary key,
    state bytea,
    -- milliseconds since 1970; the default is for rows whose first attempt was interrupted
    expires_at bigint not null default (extract(epoch from now()) * 1000 + 86400000)
);
create index login_attempts_expires_at_idx on login_attempts (expires_at);
