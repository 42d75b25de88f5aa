-- A letter that changes an entry of a calendar leaves after the one that brought it.
alter table letter add column after_letter bigint;

-- What waited or came back when its invitation was called off helps nobody.
update letter set state = 'WITHDRAWN', held = null
where state in ('QUEUED', 'FAILED')
    and kind in ('INVITATION', 'INVITATION_CHANGED', 'INVITATION_REMINDER', 'NEW_MANDATE', 'MATERIAL', 'SESSION_DETAILS',
        'FRESH_LINK', 'NAMED', 'NAMED_CHANGED', 'NAMED_DETAILS')
    and exists (select 1 from invitation i
        where i.session_id = letter.session_id and i.party = letter.party and i.state = 'WITHDRAWN');
