-- A letter that goes once more to a mailbox that was told before: if it does not arrive there, no address is to be mended.
alter table letter add column to_earlier boolean default false not null;
