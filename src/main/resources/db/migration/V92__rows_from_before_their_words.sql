-- How far the rows that were there before their words have got them, by kind.
create table adopted_words (
    kind varchar(30) not null primary key,
    last_row bigint not null,
    ended boolean not null
);
