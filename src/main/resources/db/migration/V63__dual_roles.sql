-- Whether the person sits in the other side's council, too: of a municipality's people the county's, of a county's a municipality's.
alter table nomination add column dual_role boolean default false not null;
alter table attendance add column dual_role boolean default false not null;
