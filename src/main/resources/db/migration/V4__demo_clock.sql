-- How far a person has moved the demo's clock ahead; no row until then, and never one outside the demo.
create table demo_clock (
    id integer primary key,
    ahead_millis bigint not null
);
