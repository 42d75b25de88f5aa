-- What the document register offers to others to read.
create view registered_document as
select id, kind, host, session_id, round_id, title, version, registered_on, hash from document;

-- Stage and publicity (621/1999) as the host's coordinator has said them; without a row our rule for the kind holds.
create table document_publicity (
    document_id bigint primary key references document,
    stage varchar(20) not null,
    ground varchar(200),
    public_from date,
    reason varchar(500) not null,
    said_by varchar(64) not null,
    said_at timestamp with time zone not null
);
