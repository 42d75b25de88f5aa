-- What meets a duty and what an agreement says is one row, whose version grows with each change, so that two people do not
-- overwrite each other. What it was before goes to past_version; former rows are carried there when the application starts.
alter table duty_record add column version integer default 1 not null;
alter table agreement_version add column version bigint default 1 not null;
-- A form that is open meanwhile has seen this.
update agreement_version set version = id;
