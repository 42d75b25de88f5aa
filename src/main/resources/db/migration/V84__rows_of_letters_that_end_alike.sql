-- Letters that ended alike, one after the other: it is no longer the letters. Emptied when one is taken.
alter table mail_stop add column row_of varchar(20);
alter table mail_stop add column row_words varchar(1000);
-- Their ids, with commas between.
alter table mail_stop add column row_letters varchar(200);
