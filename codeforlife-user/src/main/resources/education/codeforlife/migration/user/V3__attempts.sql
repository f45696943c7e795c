-- How many failed logins are left to an account or an address. Keys are keyed hashes: nothing personal stands here.
create table login_attempts (
    id varchar(64) primary key,
    state bytea,
    -- milliseconds since 1970; the default is of rows whose first attempt was cut short
    expires_at bigint not null default (extract(epoch from now()) * 1000 + 86400000)
);
create index login_attempts_expires_at_idx on login_attempts (expires_at);
