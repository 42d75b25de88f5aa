-- The session to which a letter has invited its party: set when the letter is sent or handed over, null in all others.
-- Who was invited to hundreds of sessions is read from the index alone, past all the other letters about them.
alter table letter add column invites_to bigint;
update letter set invites_to = session_id where kind = 'INVITATION' and state = 'SENT';
create index letter_invites_to on letter (invites_to, party);
-- The same for what they have answered.
create index answers_in_session on invitation (session_id, answer, state, party);
