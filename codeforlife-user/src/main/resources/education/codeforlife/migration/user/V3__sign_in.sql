-- Second factors that are being set up. They have no effect until they are confirmed.
create table auth_factor_setups (
    user_id bigint not null references users on delete cascade,
    type varchar(20) not null,
    -- encrypted
    secret text not null,
    created_at timestamptz not null,
    primary key (user_id, type),
    constraint auth_factor_setups_type_check check (type in ('otp'))
);
create index auth_factor_setups_created_at_idx on auth_factor_setups (created_at);

-- Where accounts were used recently. Keys are keyed hashes: the table holds no personal data.
create table login_places (
    id varchar(64) primary key,
    expires_at timestamptz not null
);
create index login_places_expires_at_idx on login_places (expires_at);
