-- Other hosts who hold the same meeting as their own: each has the session in its own round and records it there.
alter table negotiation_session add column joint_with varchar(200);
