package fi.neuvottelu.letter;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

/** Letters into the queue, each in the caller's transaction; the {@link Postman} sends it after its commit. */
@Component
public class DispatchRegister {
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

    /** Where the letters of a party go now. */
    public Optional<String> mailboxOf(PartyId party) {
        return mailboxes.of(party).map(Mailbox::address);
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
                .param("leaves", (leaving.notBefore() == null ? now : leaving.notBefore()).atOffset(UTC))
                .param("now", now.atOffset(UTC))
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
}
