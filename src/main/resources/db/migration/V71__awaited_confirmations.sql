-- Who was named as present in a negotiation recorded afterwards, and has not said yet whether what was recorded of it is right.
create view awaited_confirmation as
select negotiation_id as session_id, party, asked_at from earlier_confirmation where state = 'ASKED';

-- The party whose officer wrote it as it stands now: the host can correct what another has recorded. Null: whoever recorded it.
alter table earlier_negotiation add column written_for varchar(40);
