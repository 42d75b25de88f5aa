package fi.neuvottelu.answering;

import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.link.Link;
import fi.neuvottelu.link.Links;
import fi.neuvottelu.link.Purpose;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links in letters, and what each is about. */
@Component
class LetterLinks {
    private final JdbcClient rows;
    private final Links links;
    private final Letters letters;

    LetterLinks(JdbcClient rows, Links links, Letters letters) {
        this.rows = rows;
        this.links = links;
        this.letters = letters;
    }

    private record Kept(
            long letterId,
            Matter matter,
            long matterId,
            @Nullable String mailboxHash) {}

    /** @return the secret, the only time that it is told */
    @Transactional
    String make(Outgoing letter, Matter matter, long subject) {
        var made = links.makeForLetter(letter.host().value(), letter.party().value());
        rows.sql("insert into letter_link (link_id, letter_id, matter, matter_id, mailbox_hash) values (?, ?, ?, ?, ?)")
                .params(made.id(), letter.id(), matter.name(), subject, RegisteredMailbox.hash(letter.recipient()))
                .update();
        return made.secret();
    }

    /** For whoever looks: nothing is remembered. */
    Optional<LetterLink> look(String secret) {
        return links.look(Purpose.LETTER, secret).flatMap(this::of);
    }

    /** For whoever acts. */
    Optional<LetterLink> use(String secret) {
        return links.use(Purpose.LETTER, secret).flatMap(this::of);
    }

    /** Whether it is good or not. */
    Optional<LetterLink> known(String secret) {
        return links.known(Purpose.LETTER, secret).flatMap(this::of);
    }

    /** All that a party has for one thing open nothing any more. */
    @Transactional
    void revoke(Matter matter, long subject, PartyId party) {
        rows
                .sql("select link_id from letter_link where matter = ? and matter_id = ?")
                .params(matter.name(), subject)
                .query(Long.class)
                .list()
                .stream()
                .flatMap(link -> links.find(link).stream())
                .filter(link -> party.value().equals(link.party()))
                .forEach(link -> links.revoke(link.id()));
    }

    private Optional<LetterLink> of(Link link) {
        return rows.sql("select letter_id, matter, matter_id, mailbox_hash from letter_link where link_id = ?")
                .param(link.id())
                .query(Row.of(Kept.class))
                .optional()
                .map(kept -> new LetterLink(
                        link.id(),
                        kept.matter(),
                        kept.matterId(),
                        PartyId.of(Objects.requireNonNull(link.party())),
                        PartyId.of(link.host()),
                        hash(kept)));
    }

    private String hash(Kept kept) {
        return kept.mailboxHash() != null
                ? kept.mailboxHash()
                : letters.find(kept.letterId())
                        .map(Dispatch::recipient)
                        .map(RegisteredMailbox::hash)
                        .orElse("");
    }
}
