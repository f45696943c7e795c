-- Events that are published, until the transport has acknowledged them.
create table event_outbox (
    -- the order within a key; a lower number may be committed later than a higher one
    id bigint generated always as identity primary key,
    event_id uuid not null unique,
    -- a hash of the key: one task at a time drains a partition
    partition smallint not null,
    topic text not null,
    version integer not null,
    key text,
    -- JSON
    data text not null,
    -- JSON
    trace text not null,
    published_at timestamptz not null
);
create index event_outbox_partition_idx on event_outbox (partition, id);

-- Events that a group has taken over, so that each has its effect once.
create table event_inbox (
    topic text not null,
    group_name text not null,
    event_id uuid not null,
    received_at timestamptz not null,
    primary key (topic, group_name, event_id)
);
create index event_inbox_received_at_idx on event_inbox (received_at);

-- Events that a group has taken over and not yet handled: those that failed, and those with the key of one that did.
create table event_deliveries (
    -- the order within a key
    id bigint generated always as identity primary key,
    topic text not null,
    group_name text not null,
    event_id uuid not null,
    partition smallint not null,
    version integer not null,
    producer text not null,
    key text,
    data text not null,
    trace text not null,
    published_at timestamptz not null,
    attempts integer not null,
    -- the exception's type and place, or the reason that the handler gave
    error text,
    -- of the next attempt; null behind another event with the key, and for a dead letter
    due_at timestamptz,
    -- null unless it is a dead letter
    dead_at timestamptz,
    unique (topic, group_name, event_id)
);
create index event_deliveries_due_at_idx on event_deliveries (due_at) where due_at is not null;
create index event_deliveries_key_idx on event_deliveries (topic, group_name, key, id) where key is not null;
create index event_deliveries_dead_at_idx on event_deliveries (dead_at desc, id desc) where dead_at is not null;
