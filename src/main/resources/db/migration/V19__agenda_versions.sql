-- The agenda of a session as it was sent, in each language; a later letter says what has changed.
create table agenda_version (
    session_id bigint not null references negotiation_session,
    version integer not null,
    language varchar(5) not null,
    items varchar(60000) not null,
    written_at timestamp with time zone not null,
    primary key (session_id, version, language)
);

-- The version that the party has; 0 before its first letter.
alter table invitation add column agenda_version integer default 0 not null;
