-- Routine checks that devices sent, each with the object that was checked.
create table field.checks (
    account     bigint      not null,
    id          uuid        not null,
    -- of the content as it was told, so that the same id with other content is noticed
    hash        text        not null,
    object      text        not null,
    name        text        not null,
    -- by the device's clock
    captured_at timestamptz not null,
    sent_at     timestamptz,
    received_at timestamptz not null,
    photos      uuid[]      not null,
    primary key (account, id)
);
