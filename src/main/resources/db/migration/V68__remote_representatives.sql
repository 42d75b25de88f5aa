-- A party that comes on site can have people who take part by remote connection.
alter table nomination add column remote boolean default false not null;
