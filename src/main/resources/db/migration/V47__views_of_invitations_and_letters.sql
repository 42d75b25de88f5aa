-- What other capabilities read of invitations and letters. Whoever reads hundreds of sessions takes the narrow views, which
-- are told from an index alone.

create view expected_party as
select session_id, party, answer from invitation where state <> 'WITHDRAWN';

create view reason_to_decline as
select session_id, party, answer_reason from invitation
where answer = 'NO' and state <> 'WITHDRAWN' and answer_reason is not null;

create view standing_invitation as
select id, session_id, party, state, answer, late, answered_at, instance from invitation where state <> 'WITHDRAWN';

create view invitation_in_instance as
select instance, session_id, party from invitation;

-- To whom an invitation was really sent or handed over.
create view invited_party as
select invites_to as session_id, party from letter where invites_to is not null;

create view letter_about_session as
select id, session_id, party, kind, state, languages, queued_at, sent_at from letter where session_id is not null;
