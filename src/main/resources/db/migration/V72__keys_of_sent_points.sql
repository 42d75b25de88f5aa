-- Which point is which in an agenda that was sent: one with another title is neither new nor gone.
alter table agenda_version add column point_keys varchar(20000);
