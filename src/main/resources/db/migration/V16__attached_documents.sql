-- The registered document that goes along with a letter, byte for byte.
alter table letter add column document_id bigint references document;
