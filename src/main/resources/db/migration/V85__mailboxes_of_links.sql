-- Hash of the mailbox to which a link went: it is good as long as that is the one registered. Null for what was made before; the
-- letter itself says it then.
alter table letter_link add column mailbox_hash varchar(64);
