-- What the coordinator calls the group of a session: a name for the desk, which no letter says.
alter table negotiation_session add column group_name varchar(200);
alter table negotiation_session add column group_name_sv varchar(200);
