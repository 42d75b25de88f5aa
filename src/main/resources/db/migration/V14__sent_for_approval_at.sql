-- What a party says after this moment no longer changes the text that chair and examiners have before them.
alter table minutes add column sent_for_approval_at timestamp with time zone;
