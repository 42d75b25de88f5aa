-- The point of the agenda at which the minutes agreed on a measure; null for those that the record of the session has.
alter table agreed_measure add column agenda_point varchar(200);
