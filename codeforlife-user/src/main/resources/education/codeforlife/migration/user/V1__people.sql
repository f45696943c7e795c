-- People, schools and classes, in the library's schema.

create table schools (
    id bigint primary key,
    name varchar(200) not null,
    country varchar(2),
    uk_county varchar(100),
    created_at timestamptz not null default now(),
    is_active boolean not null default true,
    constraint schools_country_check check (country ~ '^[A-Z]{2}$'),
    constraint schools_uk_county_check check (uk_county is null or country is not distinct from 'GB')
);
create sequence schools_id_seq increment by 50 owned by schools.id;

create table teachers (
    id bigint primary key,
    school_id bigint references schools,
    is_admin boolean not null default false,
    constraint teachers_admin_check check (school_id is not null or not is_admin)
);
create sequence teachers_id_seq increment by 50 owned by teachers.id;
create index teachers_school_id_idx on teachers (school_id);

create table classes (
    id bigint primary key,
    -- null in an inactive class, whose code is free again
    access_code varchar(5) unique,
    name varchar(200) not null,
    teacher_id bigint not null references teachers,
    read_classmates_data boolean not null default false,
    receive_requests_until timestamptz,
    created_at timestamptz not null default now(),
    is_active boolean not null default true,
    constraint classes_access_code_check check (access_code ~ '^[A-Z0-9]{5}$'),
    constraint classes_active_check check (access_code is not null or not is_active)
);
create sequence classes_id_seq increment by 50 owned by classes.id;
create index classes_teacher_id_idx on classes (teacher_id);

-- a student is in a class, or independent; an independent student may ask to join one
create table students (
    id bigint primary key,
    class_id bigint references classes,
    requested_class_id bigint references classes,
    -- a hash: the link itself is shown once
    login_id varchar(64) unique,
    constraint students_request_check check (class_id is null or requested_class_id is null)
);
create sequence students_id_seq increment by 50 owned by students.id;
create index students_class_id_idx on students (class_id);
create index students_requested_class_id_idx on students (requested_class_id);

create table users (
    id bigint primary key,
    -- as long as an e-mail address, which teachers and independents have as their username
    username varchar(254) not null unique,
    first_name varchar(150) not null,
    -- of students, by which a class finds and counts them; computed by the library, never by the database
    normalized_first_name text collate "C" not null default '',
    last_name varchar(150) not null,
    email varchar(254) not null,
    -- by which accounts are found and counted; computed by the library, never by the database, whose case mapping
    -- depends on its locale
    normalized_email text collate "C" constraint users_email_key unique,
    password varchar(255) not null,
    is_active boolean not null default true,
    is_verified boolean not null default false,
    date_joined timestamptz not null,
    last_login timestamptz,
    google_sub varchar(255) unique,
    -- encrypted
    google_refresh_token text,
    -- grows when sessions end: a session that was verified under a lower epoch is over, even if it is stored later
    session_epoch integer not null default 0,
    teacher_id bigint unique references teachers,
    student_id bigint unique references students,
    constraint users_role_check check (teacher_id is null or student_id is null),
    constraint users_normalized_first_name_check check ((normalized_first_name = '') = (first_name = '')),
    constraint users_normalized_email_check check (
        normalized_email is not distinct from nullif(normalized_email, '')
        and (normalized_email is null) = (email = '')
    )
);
create sequence users_id_seq increment by 50 owned by users.id;

create table auth_factors (
    id bigint primary key,
    user_id bigint not null references users on delete cascade,
    type varchar(20) not null,
    -- encrypted
    secret text not null,
    -- the time step of the last code that was used: no code is accepted twice
    last_used_step bigint,
    constraint auth_factors_type_check check (type in ('otp')),
    constraint auth_factors_user_id_type_key unique (user_id, type)
);
create sequence auth_factors_id_seq increment by 50 owned by auth_factors.id;

create table otp_bypass_tokens (
    id bigint primary key,
    user_id bigint not null references users on delete cascade,
    -- keyed hash
    token varchar(255) not null,
    constraint otp_bypass_tokens_user_id_token_key unique (user_id, token)
);
create sequence otp_bypass_tokens_id_seq increment by 50 owned by otp_bypass_tokens.id;
