-- What all languages say of a whole round; the longest that both databases take.
alter table document alter column content set data type varchar(1000000);
