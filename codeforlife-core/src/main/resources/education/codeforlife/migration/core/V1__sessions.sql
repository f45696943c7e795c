-- Sessions, in the library's schema. The id names a session in lists; only the key, which is not stored, opens it.
create table sessions (
    id uuid primary key,
    -- SHA-256 of the key, in hexadecimal
    key_hash varchar(64) not null unique,
    -- the hash of the key that this session replaced in its browser, and when: requests that are still on their way
    -- with that key leave the cookies alone
    replaced_key_hash varchar(64),
    replaced_at timestamptz,
    -- the proof against forged requests that counts for this session
    csrf_token varchar(64) not null,
    -- null while the session does not belong to a user; not a foreign key, since a service may have users of its own
    user_id varchar(100),
    -- the user's epoch when the login was verified: a session of another epoch is over
    user_epoch integer,
    -- names of factors, separated by commas
    pending_factors varchar(200) not null default '',
    -- texts by name
    attributes jsonb not null default '{}',
    created_at timestamptz not null,
    last_accessed_at timestamptz not null,
    constraint sessions_replaced_check check ((replaced_key_hash is null) = (replaced_at is null)),
    constraint sessions_user_check check ((user_id is null) = (user_epoch is null))
);
create index sessions_replaced_key_hash_idx on sessions (replaced_key_hash);
create index sessions_user_id_idx on sessions (user_id);
create index sessions_last_accessed_at_idx on sessions (last_accessed_at);
