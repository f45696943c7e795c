-- Sessions, as Spring Session stores them, without what the library decides by its own clock.

create table sessions (
    primary_id varchar(36) primary key,
    -- a hash: who reads the table has nobody's session
    session_id varchar(64) not null unique,
    -- milliseconds since 1970
    creation_time bigint not null,
    last_access_time bigint not null,
    -- the user's primary key
    principal_name varchar(100)
);
create index sessions_principal_name_idx on sessions (principal_name);

create table sessions_attributes (
    session_primary_id varchar(36) not null references sessions on delete cascade,
    attribute_name varchar(200) not null,
    -- text
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
