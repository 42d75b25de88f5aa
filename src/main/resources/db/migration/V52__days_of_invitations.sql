-- The day of an invitation is told beside whom it went to, from the same index.

drop view invited_party;
create view invited_party as
select invites_to as session_id, party, sent_at as invited_at from letter where invites_to is not null;

drop index letter_invites_to;
create index letter_invites_to on letter (invites_to, party, sent_at);

-- A request that was not withdrawn is something a municipality did: 611/2021 s. 14 binds both sides alike.
create view standing_request as
select host, municipality, asked_at from negotiation_request where state <> 'WITHDRAWN';
