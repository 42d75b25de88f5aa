-- Each instance is found by a row of its own, never by what its variables carry.

-- The instance in which the record of the session is open to correction.
alter table negotiation_session add correction_instance varchar(64);
create index session_of_correction on negotiation_session (correction_instance);

-- Letters to a party that did not arrive: the instance that asks the host's coordinators about them, while it runs.
create table undelivered (
    instance varchar(64) primary key,
    host varchar(40) not null,
    party varchar(40) not null,
    round_id bigint references negotiation_round
);
create index undelivered_of_party on undelivered (host, party);

-- In which activity instance of the engine, and in which task, a seat is asked; null if it was asked before this.
alter table minutes_approval add asked_in varchar(64);
alter table minutes_approval add task varchar(64);
create index approval_asked_in on minutes_approval (asked_in);
create index approval_of_task on minutes_approval (task);
