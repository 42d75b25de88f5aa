-- A personal link in a letter: for which matter of its party. It is made when the letter leaves the house.
create table letter_link (
    link_id bigint primary key references secret_link,
    letter_id bigint not null,
    matter varchar(20) not null,
    -- Id of the invitation, for an answer.
    matter_id bigint not null
);
create index letter_link_of_matter on letter_link (matter, matter_id);
