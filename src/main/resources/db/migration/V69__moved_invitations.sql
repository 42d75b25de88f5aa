-- To which session of the round a party was moved when its invitation to this one was withdrawn.
alter table invitation add column moved_to bigint references negotiation_session;
-- A party that was moved away can be invited again: its letters are of another time then.
alter table invitation add column times_planned integer default 1 not null;
