-- The session to which a letter has invited its party: set when the letter is sent or handed over, null in all others.
-- Who was invited to hundreds of sessions is read from the index alone, past all the other letters about them.
alter table letter add column invites_to bigint;
update letter set invites_to = session_id where kind = 'INVITATION' and state = 'SENT';
create index letter_invites_to on letter (invites_to, party);
-- The same for what they have answered.
create index answers_in_session on invitation (session_id, answer, state, party);
-- What is still open is found without a walk through what was closed in years before.
create index invitation_in_state on invitation (state, session_id);
create index invitation_of_party on invitation (party, state);
create index review_in_state on minutes_review (state, minutes_id);
create index follow_up_of_host on follow_up (host, state);
create index follow_up_of_owner on follow_up (owner, state);
create index follow_up_in_state on follow_up (state);
