-- What other capabilities read of rounds and sessions. Whoever changes a table keeps its views as they are.

create view round_window as
select id, host, act, window_start, window_end, instance from negotiation_round;

-- A session in the round that arranged it.
create view arranged_session as
select s.id, s.round_id, n.host, n.act, n.state as round_state, s.starts_at, s.ends_at, s.state
from negotiation_session s join negotiation_round n on n.id = s.round_id;

-- The rounds for which a session counts.
create view session_counts as
select session_id, round_id from session_round;

-- A session in each round for which it counts; own_act is that of the round that arranged it.
create view counted_session as
select s.id, r.round_id, n.host, n.act, n.forum, own.act as own_act, s.starts_at, s.ends_at, s.state, s.instance
from negotiation_round n
join session_round r on r.round_id = n.id
join negotiation_session s on s.id = r.session_id
join negotiation_round own on own.id = s.round_id;

create view attended_party as
select session_id, party from attendance where party is not null and presence <> 'ABSENT';

create view recorded_topic as
select t.session_id, t.topic, n.act from session_topic t join negotiation_round n on n.id = t.round_id;

create view measure_without_owner as
select session_id from agreed_measure where owner is null;

create view session_in_instance as
select instance, id as session_id from negotiation_session
union all
select correction_instance, id from negotiation_session;
