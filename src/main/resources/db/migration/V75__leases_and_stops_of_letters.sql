-- A letter in hand is a lease by the database's clock; what a letter waits for, and how often it perhaps was delivered.
alter table letter add column claim integer default 0 not null;
alter table letter add column leased_until timestamp with time zone;
alter table letter add column perhaps integer default 0 not null;
alter table letter add column held varchar(10);
alter table letter add column useless_after date;
update letter set leased_until = current_timestamp where state = 'SENDING';
alter table letter drop column claimed_at;

-- Whether letters leave: one row, by the database's clock.
create table mail_stop (
    one        integer primary key check (one = 1),
    stopped_at timestamp with time zone,
    reason     varchar(20),
    answer     varchar(1000),
    probes     integer default 0 not null,
    probe_at   timestamp with time zone,
    refusals   integer default 0 not null
);
insert into mail_stop (one) values (1);

-- One task for each party and host, from many nodes too. Those from before keep theirs.
alter table undelivered add column only_one varchar(90) unique;
alter table undelivered add column mend_by date;
update undelivered set mend_by = current_date;
