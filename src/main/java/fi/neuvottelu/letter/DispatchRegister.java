package fi.neuvottelu.letter;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.OfficeHours;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every letter of the house: queued in the caller's transaction, sent by the {@link Postman} after its commit. */
@Component
public class DispatchRegister {
    private static final String DISPATCH = """
            select id, once, kind, host, round_id as round, session_id as session, party, languages, recipient,
                   subject, calendar_method, message_id, state, attempts, perhaps, held, next_attempt_at, server_answer,
                   queued_at, sent_at
            from letter
            """;

    /** What a letter becomes that has reached its party: an invitation counts from then on. */
    static final String SENT = "state = '" + Dispatch.State.SENT + "', invites_to = case when kind = '"
            + LetterKind.INVITATION + "' and useless_after is null then session_id end";

    /** It did not arrive, or nobody knows: somebody has to look at it. */
    private static final String STUCK =
            "(state = '" + Dispatch.State.FAILED + "' or state = '" + Dispatch.State.QUEUED + "' and held is not null)";

    private static final int GOOD_FOR = 3;

    private final JdbcClient rows;
    private final TransactionTemplate savepoint;
    private final Composer composer;
    private final Mailboxes mailboxes;
    private final LetterSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DispatchRegister(
            JdbcClient rows,
            PlatformTransactionManager transactions,
            Composer composer,
            Mailboxes mailboxes,
            LetterSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.composer = composer;
        this.mailboxes = mailboxes;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes the letter now and leaves it to the postman; the same {@code once} again writes nothing. A letter to a
     * party without a mailbox has failed at once, so that it is not forgotten: {@link LetterFailed}.
     *
     * @return id of the letter, the earlier one's if there is one
     * @throws Refusal if the recipient or the organiser is not a mailbox, or the calendar's link not a web address
     */
    public long queue(NewLetter letter) {
        return queued(letter.once()).orElseGet(() -> write(letter));
    }

    /** What would be sent; writes nothing. */
    public Preview preview(NewLetter letter) {
        return composer.compose(letter);
    }

    /** The letters of a round, oldest first. */
    public List<Dispatch> ofRound(long round) {
        return rows.sql(DISPATCH + "where round_id = ? order by id")
                .param(round)
                .query(Row.of(Dispatch.class))
                .list();
    }

    /** The letters of a session, oldest first. */
    public List<Dispatch> ofSession(long session) {
        return rows.sql(DISPATCH + "where session_id = ? order by id")
                .param(session)
                .query(Row.of(Dispatch.class))
                .list();
    }

    public Optional<Dispatch> find(long letter) {
        return rows.sql(DISPATCH + "where id = ?")
                .param(letter)
                .query(Row.of(Dispatch.class))
                .optional();
    }

    /** The letter of an occasion, if it was written. */
    public Optional<Dispatch> written(String once) {
        return rows.sql(DISPATCH + "where once = ?")
                .param(once)
                .query(Row.of(Dispatch.class))
                .optional();
    }

    /** The text as it was written when the letter was queued. */
    public Optional<String> text(long letter) {
        return rows.sql("select body from letter where id = ?")
                .param(letter)
                .query(String.class)
                .optional();
    }

    /** Id in the document register of what goes along with it. */
    public Optional<Long> attachedTo(long letter) {
        return rows.sql("select document_id from letter where id = ? and document_id is not null")
                .param(letter)
                .query(Long.class)
                .optional();
    }

    public Counts countsOf(long round) {
        return rows.sql("""
                        select count(*) filter (where state in ('%s', '%s') and held is null) as waiting,
                               count(*) filter (where state = '%s') as sent,
                               count(*) filter (where %s) as failed
                        from letter where round_id = ?
                        """.formatted(Dispatch.State.QUEUED, Dispatch.State.SENDING, Dispatch.State.SENT, STUCK))
                .param(round)
                .query(Row.of(Counts.class))
                .single();
    }

    /** Whether the mail server has taken an invitation of this party to this session. */
    public boolean accepted(PartyId party, long session) {
        return invitedTo(session).contains(party);
    }

    /** The parties whose invitation to this session the mail server has taken. */
    public Set<PartyId> invitedTo(long session) {
        return new HashSet<>(rows.sql("select party from letter where invites_to = ?")
                .param(session)
                .query((row, n) -> PartyId.of(row.getString("party")))
                .list());
    }

    /**
     * Gives a failed letter a new start, with the same Message-ID; one that had no recipient goes to the mailbox that
     * the party has now.
     *
     * @throws Refusal unless it has failed, or if the party still has no mailbox
     */
    public void sendAgain(long letter) {
        var failed = failed(letter);
        if (failed.recipient() == null) {
            sendAgain(
                    letter,
                    mailboxes
                            .of(failed.party())
                            .orElseThrow(() -> new Refusal("letter.noMailbox"))
                            .address());
        } else {
            queueAgain(letter);
        }
    }

    /** Letters that did not arrive, oldest first; an address that somebody had before may well be closed. */
    public List<Dispatch> failedAt(PartyId host) {
        return rows.sql(DISPATCH + "where host = ? and state = '" + Dispatch.State.FAILED + "' and kind not in ('"
                        + LetterKind.ACCOUNT_CHANGED + "', '" + LetterKind.TEST + "') order by id")
                .param(host.value())
                .query(Row.of(Dispatch.class))
                .list();
    }

    /** What has left to a party, or to those whom it has named, the newest first; not to a mailbox that was its own before. */
    public List<Dispatch> sentTo(PartyId party, PartyId host) {
        return rows.sql(DISPATCH + "where host = ? and state = '" + Dispatch.State.SENT
                        + "' and party = ? and not to_earlier and kind not in ('" + LetterKind.DIGEST + "', '"
                        + LetterKind.ACCOUNT_CHANGED + "', '" + LetterKind.TEST + "') order by id desc")
                .param(host.value())
                .param(party.value())
                .query(Row.of(Dispatch.class))
                .list();
    }

    /** Letters that wait for somebody to look at them, oldest first. */
    public List<Dispatch> held() {
        return rows.sql(DISPATCH + "where state = '" + Dispatch.State.QUEUED + "' and held is not null order by id")
                .query(Row.of(Dispatch.class))
                .list();
    }

    /** Those, and what came back from a person or from a mailbox that is no party's any more: no address of a party is to be mended. */
    public List<Dispatch> waitingForNoTask() {
        return rows.sql(DISPATCH + "where state = '" + Dispatch.State.QUEUED + "' and held is not null or state = '"
                        + Dispatch.State.FAILED + "' and (to_earlier or kind in (" + LetterKind.namesToAPerson()
                        + ")) order by id")
                .query(Row.of(Dispatch.class))
                .list();
    }

    /** Those of all hosts that came back since a day, oldest first, digests too; none that helps nobody any more. */
    public List<Dispatch> failedSince(LocalDate day) {
        return rows.sql(DISPATCH + "where state = '" + Dispatch.State.FAILED
                        + "' and queued_at >= ? and (useless_after is null or useless_after >= ?) order by id")
                .param(utc(LocalTimes.instant(day, LocalTime.MIDNIGHT)))
                .param(LocalTimes.today(clock))
                .query(Row.of(Dispatch.class))
                .list();
    }

    /**
     * Letters that have left and went again because nobody knew whether they had arrived, the last first. By when each was due: that
     * is what letters are found by.
     */
    public List<Dispatch> perhapsTwiceSince(LocalDate day) {
        return rows.sql(DISPATCH + "where state = '" + Dispatch.State.SENT
                        + "' and next_attempt_at >= ? and perhaps > 0 order by id desc")
                .param(utc(LocalTimes.instant(day, LocalTime.MIDNIGHT)))
                .query(Row.of(Dispatch.class))
                .list();
    }

    public Queue queue() {
        return rows.sql("""
                        select count(*) filter (where state <> '%s' and held is null) as waiting,
                               min(case when state <> '%s' and held is null then queued_at end) as oldest,
                               count(*) filter (where perhaps > 0) as perhaps,
                               count(*) filter (where state = '%s') as failed
                        from letter where state in ('%s', '%s', '%s')
                        """.formatted(
                                Dispatch.State.FAILED,
                                Dispatch.State.FAILED,
                                Dispatch.State.FAILED,
                                Dispatch.State.QUEUED,
                                Dispatch.State.SENDING,
                                Dispatch.State.FAILED))
                .query(Row.of(Queue.class))
                .single();
    }

    /** Those of them that were meant for one party's own mailbox: a digest goes to a person. */
    public List<Dispatch> failedTo(PartyId party, PartyId host) {
        return rows.sql(DISPATCH + "where host = ? and state = '" + Dispatch.State.FAILED
                        + "' and party = ? and not to_earlier and kind not in (" + LetterKind.namesToAPerson()
                        + ") order by id")
                .param(host.value())
                .param(party.value())
                .query(Row.of(Dispatch.class))
                .list();
    }

    /**
     * The coordinator has handed over a letter that did not arrive: it counts as delivered from that day.
     *
     * @param on local date
     * @param to by name or role
     * @param by the coordinator's user id
     * @throws Refusal unless it has failed
     */
    public void handedOver(long letter, LocalDate on, String to, String by) {
        settle(letter, SENT, OfficeHours.lettersLeave(on), to, by);
        find(letter)
                .ifPresent(one -> events.publishEvent(new LetterSent(one.id(), one.kind(), one.host(), one.party())));
    }

    /**
     * It had left and came back: it has not arrived, and nobody was invited by it.
     *
     * @param how what came back says
     * @param by the coordinator's user id
     * @throws Refusal unless it has left
     */
    public void cameBack(long letter, String how, String by) {
        var back = rows.sql("""
                        update letter set state = '%s', invites_to = null, sent_at = null, server_answer = :how,
                            settled_by = :by
                        where id = :letter and state = '%s'""".formatted(Dispatch.State.FAILED, Dispatch.State.SENT))
                .param("how", MailStops.tidy(how))
                .param("by", by)
                .param("letter", letter)
                .update();
        if (back == 0) {
            throw new Refusal("letter.notSent");
        }
        find(letter)
                .ifPresent(one -> events.publishEvent(
                        new LetterFailed(one.id(), one.kind(), one.host(), one.round(), one.session(), one.party())));
    }

    /** Nobody sends this letter any more. */
    public void letBe(long letter, String reason, String by) {
        settle(letter, "state = '" + Dispatch.State.WITHDRAWN + "'", null, reason, by);
    }

    private void settle(long letter, String outcome, @Nullable Instant at, String note, String by) {
        var settled = rows.sql("update letter set " + outcome + """
                        , held = null, sent_at = :at, settled_note = :note, settled_by = :by
                        where id = :letter and %s
                        """.formatted(STUCK))
                .param("at", at == null ? null : utc(at))
                .param("note", note)
                .param("by", by)
                .param("letter", letter)
                .update();
        if (settled == 0) {
            throw new Refusal("letter.notFailed");
        }
    }

    private Dispatch failed(long letter) {
        return find(letter)
                .filter(one -> one.state() == Dispatch.State.FAILED || one.held() != null)
                .orElseThrow(() -> new Refusal("letter.notFailed"));
    }

    private void queueAgain(long letter) {
        var queued = rows.sql("""
                        update letter set state = '%s', held = null, attempts = 0, next_attempt_at = :now
                        where id = :letter and %s
                        """.formatted(Dispatch.State.QUEUED, STUCK))
                .param("now", utc(clock.instant()))
                .param("letter", letter)
                .update();
        if (queued == 0) {
            throw new Refusal("letter.notFailed");
        }
    }

    /**
     * The same to another mailbox, in the calendar part too.
     *
     * @throws Refusal unless it has failed, or if the recipient is not a mailbox
     */
    public void sendAgain(long letter, String newRecipient) {
        var recipient = Mailbox.of(newRecipient);
        savepoint.executeWithoutResult(both -> {
            queueAgain(letter);
            rows.sql("update letter set recipient = ?, calendar = ? where id = ?")
                    .param(recipient.address())
                    .param(calendarFor(letter, recipient))
                    .param(letter)
                    .update();
        });
    }

    /** What was sent stays as it was; the party is no longer among those invited to this session. */
    public void invitesNoMore(PartyId party, long session) {
        rows.sql("update letter set invites_to = null where invites_to = ? and party = ?")
                .params(session, party.value())
                .update();
    }

    /** The letters of some kinds to a party about a session, oldest first, whichever mailbox each went to. */
    public List<Dispatch> to(PartyId party, long session, Set<LetterKind> kinds) {
        return rows.sql(DISPATCH + "where session_id = :session and kind in (:kinds) and party = :party order by id")
                .param("session", session)
                .param("kinds", kinds.stream().map(LetterKind::name).toList())
                .param("party", party.value())
                .query(Row.of(Dispatch.class))
                .list();
    }

    /**
     * A newer letter says it all: what has not left leaves no more, whether it waits, was tried, is held or came back. One that
     * is in hand invites nobody and is not tried again.
     *
     * @param which of them
     * @return those that do not leave
     */
    public List<Dispatch> overtake(PartyId party, long session, Set<LetterKind> kinds, Predicate<Dispatch> which) {
        var open = to(party, session, kinds).stream()
                .filter(one -> one.state() != Dispatch.State.SENT && one.state() != Dispatch.State.WITHDRAWN)
                .filter(which)
                .toList();
        if (open.isEmpty()) {
            return open;
        }
        rows.sql("""
                        update letter set held = null,
                            useless_after = case when state = '%1$s' then cast(:yesterday as date) else useless_after end,
                            state = case when state = '%1$s' then state else '%2$s' end
                        where id in (:ids) and state in ('%1$s', '%3$s', '%4$s')
                        """.formatted(
                        Dispatch.State.SENDING, Dispatch.State.WITHDRAWN, Dispatch.State.QUEUED, Dispatch.State.FAILED))
                .param("yesterday", LocalTimes.today(clock).minusDays(1))
                .param("ids", open.stream().map(Dispatch::id).toList())
                .update();
        open.stream()
                .filter(one -> one.state() == Dispatch.State.FAILED)
                .map(one -> new LetterOvertaken(one.host(), one.party()))
                .distinct()
                .forEach(events::publishEvent);
        return to(party, session, kinds).stream()
                .filter(one -> one.state() == Dispatch.State.WITHDRAWN)
                .filter(one -> open.stream().anyMatch(before -> before.id() == one.id()))
                .toList();
    }

    /** Where the letters of a party go now. */
    public Optional<String> mailboxOf(PartyId party) {
        return mailboxes.of(party).map(Mailbox::address);
    }

    /** Takes back whatever of these kinds a host would still send to an address. */
    public void takeBack(PartyId host, String mailbox, Set<LetterKind> kinds) {
        rows.sql("update letter set state = '" + Dispatch.State.WITHDRAWN
                        + "' where host = :host and lower(recipient) = lower(:mailbox) and kind in (:kinds) and state in ('"
                        + Dispatch.State.QUEUED + "', '" + Dispatch.State.FAILED + "')")
                .param("host", host.value())
                .param("mailbox", mailbox)
                .param("kinds", kinds.stream().map(LetterKind::name).toList())
                .update();
    }

    /** Takes back a letter that has not left yet. False if it is too late: it is being sent, or was. */
    public boolean withdraw(long letter) {
        return rows.sql("update letter set state = '" + Dispatch.State.WITHDRAWN + "' where id = ? and state in ('"
                                + Dispatch.State.QUEUED + "', '" + Dispatch.State.FAILED + "')")
                        .param(letter)
                        .update()
                == 1;
    }

    private long write(NewLetter letter) {
        var recipient = recipientOf(letter);
        var composed = composer.compose(letter);
        var now = clock.instant();
        var entry = letter.leaving().calendar();
        var calendar = entry == null ? null : CalendarPart.of(entry, recipient, now);
        try {
            long id = Objects.requireNonNull(
                    savepoint.execute(status -> insert(letter, recipient, composed, calendar, now)));
            if (recipient == null) {
                events.publishEvent(LetterFailed.of(id, letter));
            }
            return id;
        } catch (DuplicateKeyException queuedMeanwhile) {
            return queued(letter.once()).orElseThrow(() -> queuedMeanwhile);
        }
    }

    private long insert(
            NewLetter letter,
            @Nullable Mailbox recipient,
            Preview composed,
            @Nullable CalendarPart calendar,
            Instant now) {
        var id = new GeneratedKeyHolder();
        var leaving = letter.leaving();
        rows.sql("""
                        insert into letter (once, kind, host, round_id, session_id, party, languages, recipient, subject,
                            body, calendar, calendar_method, document_id, message_id, state, attempts, next_attempt_at,
                            queued_at, useless_after, to_earlier, after_letter)
                        values (:once, :kind, :host, :round, :session, :party, :languages, :recipient, :subject,
                            :body, :calendar, :method, :document, :messageId, :state, 0, :leaves, :now, :uselessAfter,
                            :toEarlier, :after)
                        """)
                .param("once", letter.once())
                .param("kind", letter.kind().name())
                .param("host", letter.host().value())
                .param("round", letter.round())
                .param("session", letter.session())
                .param("party", letter.party().value())
                .param(
                        "languages",
                        letter.languages().stream().map(Language::name).collect(Collectors.joining(",")))
                .param("recipient", recipient == null ? null : recipient.address())
                .param("document", leaving.document())
                .param("uselessAfter", uselessAfter(letter))
                .param("state", recipient == null ? "FAILED" : "QUEUED")
                .param("subject", composed.subject())
                .param("body", composed.text())
                .param("calendar", calendar == null ? null : calendar.text())
                .param("method", calendar == null ? null : calendar.method().name())
                .param(
                        "messageId",
                        "<" + UUID.randomUUID() + "@" + settings.sender().domain() + ">")
                .param("toEarlier", leaving.toEarlier())
                .param("after", calendar == null || recipient == null ? null : inTheWay(letter, recipient))
                .param("leaves", utc(leaving.notBefore() == null ? now : leaving.notBefore()))
                .param("now", utc(now))
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    /** What changes an entry of a calendar does not leave before what brought it there. */
    private @Nullable Long inTheWay(NewLetter letter, Mailbox recipient) {
        return rows.sql("""
                        select max(id) as id from letter
                        where session_id = :session and kind in (:kinds) and state in ('%s', '%s') and party = :party
                            and lower(recipient) = lower(:recipient) and held is null
                        """.formatted(Dispatch.State.QUEUED, Dispatch.State.SENDING))
                .param("session", letter.session())
                .param(
                        "kinds",
                        LetterKind.withEntry().stream().map(LetterKind::name).toList())
                .param("party", letter.party().value())
                .param("recipient", recipient.address())
                .query((row, n) -> row.getObject("id", Long.class))
                .list()
                .get(0);
    }

    /** A reminder that is written when its day is over is good for a few days. */
    private @Nullable LocalDate uselessAfter(NewLetter letter) {
        var day = letter.leaving().uselessAfter();
        var today = LocalTimes.today(clock);
        return day == null || !day.isBefore(today) ? day : today.plusDays(GOOD_FOR);
    }

    private @Nullable Mailbox recipientOf(NewLetter letter) {
        var recipient = letter.leaving().recipient();
        return recipient == null ? mailboxes.of(letter.party()).orElse(null) : Mailbox.of(recipient);
    }

    private Optional<Long> queued(String once) {
        return rows.sql("select id from letter where once = ?")
                .param(once)
                .query(Long.class)
                .optional();
    }

    private @Nullable String calendarFor(long letter, Mailbox recipient) {
        return rows.sql("select calendar, calendar_method from letter where id = ? and calendar is not null")
                .param(letter)
                .query((row, n) -> new CalendarPart(
                        CalendarEntry.Method.valueOf(row.getString("calendar_method")), row.getString("calendar")))
                .optional()
                .map(part -> part.addressedTo(recipient).text())
                .orElse(null);
    }

    /** PostgreSQL's driver takes no {@code Instant}. */
    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
