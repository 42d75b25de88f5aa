-- A measure that was agreed in a negotiation recorded afterwards stands in the same register as every other.
alter table follow_up alter column measure_id drop not null;
alter table follow_up alter column round_id drop not null;
alter table follow_up alter column session_id drop not null;
alter table follow_up add column earlier_measure_id bigint;
alter table follow_up add constraint one_follow_up_of_an_earlier_measure unique (earlier_measure_id);
-- Under which Act and on which local day it was agreed, where no session of ours says so.
alter table follow_up add column act varchar(30);
alter table follow_up add column agreed_on date;
