-- Lists of a host and pages of a party read by them; until now both were asked by round or by session only.
create index session_of_host on negotiation_session (host, starts_at);
create index letter_of_host on letter (host, queued_at);
create index document_of_host on document (host, registered_on);
create index attendance_of_party on attendance (party, presence, session_id);
create index decision_of_party on decision (party, state);
create index earlier_party_of_party on earlier_party (party);
