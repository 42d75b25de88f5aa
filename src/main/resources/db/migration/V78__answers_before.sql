-- The answer that stood when this one was given; null if none did.
alter table invitation_answer add column before_id bigint;
