-- What was before something was changed or ended; every capability keeps it here.
create table past_version (
    kind varchar(40) not null,
    -- Which one, as its capability knows it.
    subject varchar(100) not null,
    version integer not null,
    changed_at timestamp with time zone not null,
    -- Null where the application changed it.
    changed_by varchar(255),
    why varchar(2000),
    -- JSON text.
    content varchar(1000000) not null,
    primary key (kind, subject, version)
);
