-- Teachers who are invited to a school.
create table teacher_invitations (
    id bigint primary key,
    school_id bigint not null references schools on delete cascade,
    -- null once the admin who invited has gone
    inviter_id bigint references users on delete set null,
    first_name varchar(150) not null,
    last_name varchar(150) not null,
    email varchar(254) not null,
    -- by which the invitations of an account are found; computed by the library
    normalized_email text collate "C" not null,
    is_admin boolean not null default false,
    -- keyed hash
    token varchar(64) not null,
    expires_at timestamptz not null
);
create sequence teacher_invitations_id_seq increment by 50 owned by teacher_invitations.id;
create index teacher_invitations_school_id_idx on teacher_invitations (school_id);
create index teacher_invitations_inviter_id_idx on teacher_invitations (inviter_id);
create index teacher_invitations_normalized_email_idx on teacher_invitations (normalized_email);
create index teacher_invitations_expires_at_idx on teacher_invitations (expires_at);
