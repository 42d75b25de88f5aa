-- Who arranges the sessions in practice, where the plan names another organisation than the host.
alter table negotiation_round add column organiser varchar(40);
