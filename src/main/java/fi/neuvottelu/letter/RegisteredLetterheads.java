package fi.neuvottelu.letter;

import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.words.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As host, round and register have it when the letter leaves. */
@Component
class RegisteredLetterheads implements Letterheads {
    private final JdbcClient rows;
    private final Parties parties;
    private final Rounds rounds;
    private final LetterSettings settings;

    RegisteredLetterheads(JdbcClient rows, Parties parties, Rounds rounds, LetterSettings settings) {
        this.rows = rows;
        this.parties = parties;
        this.rounds = rounds;
        this.settings = settings;
    }

    @Override
    public Letterhead of(Outgoing letter) {
        var sender = parties.host(letter.host()).name().in(letter.languages().get(0));
        return new Letterhead(sender, answersTo(letter), follows(rows, letter));
    }

    /** Whom the plan of the round names for questions; otherwise as set for all letters. */
    private @Nullable Mailbox answersTo(Outgoing letter) {
        return Optional.ofNullable(letter.round())
                .flatMap(rounds::find)
                .map(Round::contactEmail)
                .flatMap(RegisteredLetterheads::mailbox)
                .orElse(settings.answersTo());
    }

    private static Optional<Mailbox> mailbox(String address) {
        try {
            return Optional.ofNullable(Mailbox.addressIn(address)).map(Mailbox::of);
        } catch (Refusal olderThanOurRules) {
            return Optional.empty();
        }
    }

    /** The last invitation of the same party to the same session that has left before. */
    static @Nullable String follows(JdbcClient rows, Outgoing letter) {
        return letter.session() == null
                ? null
                : rows.sql("select message_id from letter where session_id = ? and party = ? and kind = '"
                                + LetterKind.INVITATION + "' and state = '" + Dispatch.State.SENT
                                + "' and id < ? order by id desc fetch first 1 row only")
                        .params(letter.session(), letter.party().value(), letter.id())
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }
}
