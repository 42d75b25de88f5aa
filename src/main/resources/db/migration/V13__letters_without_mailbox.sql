-- A party without a mailbox: its letter is written, has failed, and waits for an address.
alter table letter alter column recipient drop not null;
