-- How a coordinator dealt with a letter that did not arrive: to whom it was handed over, or why it was let be.
alter table letter add column settled_note varchar(2000);
alter table letter add column settled_by varchar(64);
create index letter_failed on letter (host, state, party);

-- What a supervisor has been told of in a digest, so that the next one can say what is new.
create table digest_item (
    user_id varchar(64) not null,
    item varchar(100) not null,
    told_on date not null,
    primary key (user_id, item)
);
