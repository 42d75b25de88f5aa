-- In Swedish, beside the Finnish; what was there in one language stays where it is.
alter table negotiation_round add column contact_role_sv varchar(200);
alter table negotiation_round add column end_reason_sv varchar(2000);
alter table negotiation_session add column place_sv varchar(500);
alter table negotiation_session add column themes_sv varchar(4000);
alter table negotiation_session add column change_reason_sv varchar(2000);
alter table session_version add column place_sv varchar(500);
alter table session_version add column themes_sv varchar(4000);
