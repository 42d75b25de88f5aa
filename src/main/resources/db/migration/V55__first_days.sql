-- The day from which a host's duties are known here. A host without one has not begun.
create table host_first_day (
    host varchar(20) primary key,
    -- A local day.
    first_day date not null,
    -- Null where the application set it.
    set_by varchar(255),
    set_at timestamp with time zone not null
);
