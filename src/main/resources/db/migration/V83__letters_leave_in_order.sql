-- The next letter that is due is the first row of this index: with a part of the order, all that wait were sorted for each one.
drop index letter_due;
create index letter_due on letter (state, next_attempt_at, id);

-- An invitation names all who are invited: 100,000 characters are 250 names of the longest in two languages.
alter table letter alter column body set data type varchar(1000000);
