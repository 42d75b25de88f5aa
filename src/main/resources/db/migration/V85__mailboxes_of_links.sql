-- Hash of the mailbox to which a link went: it is good as long as that is the one registered. Null for what was made before; the
-- letter itself says it then.
alter table letter_link add column mailbox_hash varchar(64);

-- Under which version what was before an answer is kept: 0 if it said the same, null if nothing was.
alter table invitation_answer add column before_version integer;
update invitation_answer set before_version = (
    select coalesce(max(p.version), 0) from past_version p
    where p.kind = 'ANSWER' and p.subject = cast(invitation_answer.invitation_id as varchar(40))
        and p.changed_at >= invitation_answer.given_at)
where before_id is not null;
-- Its party said that it was not its own, and no answer took its place: what it was is kept already.
alter table invitation_answer add column disowned boolean default false not null;
