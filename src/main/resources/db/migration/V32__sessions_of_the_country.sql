-- Queries say (kind, state) in ((…)): with two equalities H2 would walk through the whole index instead of the sessions asked for.
-- Who was invited to and who attended hundreds of sessions is read from the index alone, not row by row from wide tables.
create index letter_in_session on letter (session_id, kind, state, party);
drop index letter_of_session;
create index attendance_in_session on attendance (session_id, presence, party);
drop index attendance_of_session;
