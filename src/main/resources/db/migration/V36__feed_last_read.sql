-- The last local day on which a feed was read: an address that nobody needs any more can be revoked.
alter table duty_feed add column last_read_on date;
