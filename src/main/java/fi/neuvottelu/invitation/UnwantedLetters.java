package fi.neuvottelu.invitation;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.letter.Wishes;
import fi.neuvottelu.party.PartyId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where letters to people whom parties have named are not wanted: an address at a host, for all its sessions. A party's own letters
 * go as before, whatever its address.
 */
@Component
public class UnwantedLetters implements Wishes {
    private final JdbcClient rows;
    private final Clock clock;

    UnwantedLetters(JdbcClient rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public boolean isUnwanted(Outgoing letter) {
        return LettersToNamed.ALL.contains(letter.kind()) && at(letter.host(), letter.recipient());
    }

    boolean at(PartyId host, String mailbox) {
        return since(host, mailbox).isPresent();
    }

    Optional<Instant> since(PartyId host, String mailbox) {
        return rows.sql("""
                        select stopped_at from unwanted_letters where host = ? and mailbox = ? and taken_back_at is null
                        order by id fetch first 1 rows only""")
                .params(host.value(), folded(mailbox))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** All addresses at a host, in small letters. */
    public Set<String> of(PartyId host) {
        return new HashSet<>(rows.sql("select mailbox from unwanted_letters where host = ? and taken_back_at is null")
                .param(host.value())
                .query(String.class)
                .list());
    }

    void stop(PartyId host, String mailbox) {
        rows.sql("insert into unwanted_letters (host, mailbox, stopped_at) values (?, ?, ?)")
                .params(host.value(), folded(mailbox), now())
                .update();
    }

    void takeBack(PartyId host, String mailbox) {
        rows.sql("""
                        update unwanted_letters set taken_back_at = ?
                        where host = ? and mailbox = ? and taken_back_at is null""").params(now(), host.value(), folded(mailbox)).update();
    }

    /** Mail servers take small letters and capitals for the same. */
    public static String folded(String mailbox) {
        return mailbox.toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }
}
