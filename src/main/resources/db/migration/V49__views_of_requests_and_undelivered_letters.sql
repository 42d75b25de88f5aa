-- What other capabilities read of requests for a negotiation and of letters that did not arrive.

create view request_in_instance as
select id, instance, host, municipality, asked_at from negotiation_request;

create view undelivered_in_instance as
select instance, round_id, party from undelivered;
