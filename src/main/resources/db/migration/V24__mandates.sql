-- A mandate ends with the council term; who was named before is kept as history.
alter table nomination add column ended_on date;
