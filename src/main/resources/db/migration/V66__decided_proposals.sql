-- What the coordinator has done with a party's proposal; null while it is undecided. One that was decided stays when its party
-- takes it back.
alter table agenda_proposal add column state varchar(20);
alter table agenda_proposal add column reason varchar(2000);
alter table agenda_proposal add column reason_sv varchar(2000);
alter table agenda_proposal add column taken_back boolean default false not null;
