-- What other capabilities read of minutes, measures and decisions of bodies.

create view minutes_of_session as
select session_id, state, approved_at, instance from minutes;

create view approved_minutes as
select session_id, approved_at from minutes where state = 'APPROVED';

create view minutes_in_instance as
select instance, session_id, cast(null as varchar(40)) as party from minutes
union all
select v.instance, m.session_id, v.party from minutes_review v join minutes m on m.id = v.minutes_id;

create view follow_up_in_instance as
select instance, session_id, owner as party from follow_up;

create view decision_in_instance as
select instance, session_id, party from decision;
