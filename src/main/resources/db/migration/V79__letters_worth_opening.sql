-- The version that the letter before the last told of: a change that has not left yet is told together with the next one.
alter table invitation add column letter_before integer default 0 not null;
update invitation set letter_before = letter_version;
