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

-- Browsers in which users have signed in: a row for each user of a browser.
create table login_devices (
    id uuid not null,
    user_id bigint not null references users on delete cascade,
    -- keyed hash of the cookie, the same in all rows of a browser
    key_hash varchar(64) not null,
    -- of the user when they signed in: the row is void once their sessions have been ended
    session_epoch integer not null,
    used_at timestamptz not null,
    primary key (id, user_id)
);
create index login_devices_key_hash_idx on login_devices (key_hash);
create index login_devices_user_id_idx on login_devices (user_id);
create index login_devices_used_at_idx on login_devices (used_at);
