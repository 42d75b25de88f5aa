-- The answer that stood when this one was given; null if none did.
alter table invitation_answer add column before_id bigint;

-- Who reported by the link in a letter, by name and role; null where it came otherwise.
alter table follow_up_note add column said_by varchar(200);
