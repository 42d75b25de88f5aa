-- For whom a duty waits before a session is planned: who opens the round, plans it and confirms the plan.
create view open_round as
select id, host, act, window_start, state, opened_at from negotiation_round where state in ('PLANNING', 'OPEN');

create view plan_of_round as
select round_id, recorded_at from round_plan;

-- What a task is about where no round tells it.
create view confirmation_in_instance as
select c.instance, e.host, c.party, e.held_on
from earlier_confirmation c join earlier_negotiation e on e.id = c.negotiation_id;

drop view follow_up_in_instance;
create view follow_up_in_instance as
select instance, session_id, owner as party, host, agreed_on from follow_up;

drop view undelivered_in_instance;
create view undelivered_in_instance as
select instance, round_id, party, host from undelivered;
