package fi.neuvottelu.casenumber;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The case numbers of all rounds. Who may say one is asked by whoever takes it from a person. */
@Component
public class CaseNumbers {
    private final JdbcClient rows;
    private final Past past;

    CaseNumbers(JdbcClient rows, Past past) {
        this.rows = rows;
        this.past = past;
    }

    private record OfParty(long roundId, @Nullable String written) {}

    /** What pages call the round. */
    public HandledUnder of(Round round, PartyId reader) {
        return of(round.id(), round.host(), reader);
    }

    /** @param reader whose own number stands beside the host's; the host, or null for what is everybody's */
    public HandledUnder of(long round, PartyId host, @Nullable PartyId reader) {
        return new HandledUnder(
                round,
                of(round, host).orElse(null),
                reader == null || reader.equals(host) ? null : of(round, reader).orElse(null));
    }

    /** One organisation's own. */
    public Optional<String> of(long round, PartyId party) {
        return Optional.ofNullable(ofAll(party).get(round));
    }

    /** One organisation's own, by round. */
    Map<Long, String> ofAll(PartyId party) {
        return rows
                .sql("select round_id, written from case_number where party = ? and written is not null")
                .param(party.value())
                .query(Row.of(OfParty.class))
                .list()
                .stream()
                .collect(toMap(OfParty::roundId, one -> Objects.requireNonNull(one.written())));
    }

    /**
     * From now on the organisation handles the round under this number; what was before is kept.
     *
     * @param typed blank takes the number back
     * @throws Refusal as {@link #judged} does, and if a colleague writes the first one in the same moment
     */
    @Transactional
    public void record(long round, PartyId party, @Nullable String typed) {
        var number = judged(typed);
        var row = rows.sql("select round_id, written from case_number where round_id = ? and party = ? for update")
                .params(round, party.value())
                .query(Row.of(OfParty.class))
                .optional();
        if (row.isEmpty()) {
            if (number != null) {
                first(round, party, number);
            }
            return;
        }
        var before = row.get().written();
        if (Objects.equals(before, number)) {
            return;
        }
        if (before != null) {
            past.keep(PastKind.CASE_NUMBER, subject(round, party), new FormerCaseNumber(before), null);
        }
        rows.sql("update case_number set written = ? where round_id = ? and party = ?")
                .params(number, round, party.value())
                .update();
    }

    private void first(long round, PartyId party, String number) {
        try {
            rows.sql("insert into case_number (round_id, party, written) values (?, ?, ?)")
                    .params(round, party.value(), number)
                    .update();
        } catch (DuplicateKeyException inTheSameMoment) {
            throw new Refusal("caseNumber.meanwhile");
        }
    }

    /** What the number of an organisation was before, the oldest first. */
    List<Former<FormerCaseNumber>> former(long round, PartyId party) {
        var subject = subject(round, party);
        return past.of(PastKind.CASE_NUMBER, List.of(subject), FormerCaseNumber.class)
                .getOrDefault(subject, List.of());
    }

    /**
     * As it is kept.
     *
     * @throws Refusal if it does not fit on one line or has no digit: then it is no number
     */
    public static @Nullable String judged(@Nullable String typed) {
        var number = Typed.line(typed, Longest.CASE_NUMBER);
        if (number != null && number.codePoints().noneMatch(Character::isDigit)) {
            throw new Refusal("caseNumber.noDigit", number);
        }
        return number;
    }

    private static String subject(long round, PartyId party) {
        return round + "/" + party.value();
    }
}
