-- A session as it stood in each version: a letter about a change names the old beside the new.
create table session_version (
    session_id bigint not null references negotiation_session,
    version integer not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    place varchar(500),
    link varchar(1000),
    themes varchar(4000),
    invitation_on date not null,
    reply_by date not null,
    reply_by_others date not null,
    primary key (session_id, version)
);
insert into session_version (session_id, version, starts_at, ends_at, place, link, themes, invitation_on, reply_by,
    reply_by_others)
select id, version, starts_at, ends_at, place, link, themes, invitation_on, reply_by, reply_by_others
from negotiation_session;

-- The version that the party's last letter told of.
alter table invitation add column letter_version integer default 0 not null;
update invitation set letter_version = told_version;
