-- A round belongs to a window: a calendar year (612/2021) or a council term (611/2021 s. 14).
alter table negotiation_round add column window_start date;
alter table negotiation_round add column window_end date;
update negotiation_round set
    window_start = cast(cast(held_in as varchar(4)) || '-01-01' as date),
    window_end = cast(cast(held_in as varchar(4)) || '-12-31' as date);
alter table negotiation_round alter column window_start set not null;
alter table negotiation_round alter column window_end set not null;
alter table negotiation_round drop constraint one_round_of_its_number;
alter table negotiation_round drop column held_in;
-- The same round opened by two people in the same second exists once.
alter table negotiation_round add constraint one_round_of_its_number unique (host, act, window_start, ordinal);

-- A continuous round is held by a forum, whose meetings count with minutes of their own.
alter table negotiation_round add column forum varchar(200);
-- The standard form: the same questions each time, one a line.
alter table negotiation_round add column questions varchar(8000);

-- What a session is about in each round that it counts for, as planned.
alter table session_round add column topics varchar(300);

create table standard_answer (
    session_id bigint not null references negotiation_session,
    ordinal integer not null,
    question varchar(500) not null,
    answer varchar(20000) not null,
    primary key (session_id, ordinal)
);
