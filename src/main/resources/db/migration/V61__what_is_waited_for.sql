-- What others read of what is still open, to tell for whom a duty waits.

drop view arranged_session;
create view arranged_session as
select s.id, s.round_id, n.host, n.act, n.state as round_state, s.starts_at, s.ends_at, s.state, s.invitation_on
from negotiation_session s join negotiation_round n on n.id = s.round_id;

create view open_request as
select host, municipality, asked_at from negotiation_request where state = 'OPEN';

-- Of the version that is out for comments.
create view awaited_review as
select m.session_id, r.party, m.sent_for_review_on as asked_on
from minutes m join minutes_review r on r.minutes_id = m.id and r.version = m.version
where m.state = 'IN_REVIEW' and r.state = 'ASKED';

-- Of the version that is out for approval.
create view awaited_approval as
select m.session_id, a.party, m.sent_for_approval_on as asked_on
from minutes m join minutes_approval a on a.minutes_id = m.id and a.version = m.version
where m.state = 'IN_APPROVAL' and a.state = 'ASKED';

-- The day of the meeting that returned it, null before any has.
create view awaited_decision as
select d.session_id, d.party,
    (select max(h.decided_on) from decision_handling h where h.decision_id = d.id) as returned_on
from decision d where d.state in ('WAITING', 'RETURNED');

create view open_measure as
select host, act, session_id, owner, due_on, agreed_on from follow_up where state = 'OPEN';
