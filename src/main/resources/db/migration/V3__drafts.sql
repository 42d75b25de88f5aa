-- What people have typed and not yet handed in; a colleague finds it, and it survives logout.
create table draft (
    draft_key varchar(200) primary key,
    version integer not null,
    content varchar(200000) not null,
    saved_by varchar(255) not null,
    saved_at timestamp with time zone not null
);

-- Work that only one node at a time may do holds its row here.
create table turn (
    name varchar(50) primary key
);

insert into turn (name) values ('rights');
