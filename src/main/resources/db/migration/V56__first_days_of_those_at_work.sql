-- Whoever is at work here already began on the local day on which its earliest round was opened.
set time zone 'Europe/Helsinki';
insert into host_first_day (host, first_day, set_at)
select host, cast(min(opened_at) as date), current_timestamp from negotiation_round group by host;
set time zone local;
