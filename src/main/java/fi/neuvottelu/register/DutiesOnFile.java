package fi.neuvottelu.register;

import fi.neuvottelu.judging.StatusWords;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Sides;
import fi.neuvottelu.statute.Status;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of the register as pages tell them: judged by the register and by nobody else. */
@Component
public class DutiesOnFile {
    private final Register register;
    private final Sight sight;
    private final StatusWords words;

    DutiesOnFile(Register register, Sight sight, StatusWords words) {
        this.register = register;
        this.sight = sight;
        this.words = words;
    }

    /**
     * A duty in the reader's language.
     *
     * @param counterpart to whom it is owed; null where it is owed to nobody by name
     * @param coloured something to be mended by whoever reads
     * @param missing what is not there yet, with the section of law
     * @param waiting for whom it waits
     */
    public record Told(
            String name,
            String section,
            String holder,
            @Nullable String counterpart,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String status,
            boolean coloured,
            List<String> missing,
            List<String> waiting) {}

    /** Those to negotiate under an Act in one window at a host that concern a party, as far as the reader may see them. */
    public List<Told> of(Act act, Host host, LocalDate windowStart, PartyId party, LocalDate on, Locale language) {
        var wanted = new Wanted(Asked.in(act, on, windowStart), host.code(), null, under(act), Set.of(), false);
        return told(wanted, party, language);
    }

    /** All of a party in the windows of a day, as far as the reader may see them. */
    public List<Told> of(PartyId party, LocalDate on, Locale language) {
        return told(Wanted.on(on), party, language);
    }

    private List<Told> told(Wanted wanted, PartyId party, Locale language) {
        return register.lines(wanted, onlyOf(party)).stream()
                .map(line -> told(line, language))
                .toList();
    }

    /** The reader's own eyes, which look at one party only. */
    private Eyes onlyOf(PartyId party) {
        return new Eyes() {
            @Override
            public boolean see(Owed owed) {
                return is(owed.holder()) && sight.see(owed) || is(owed.counterpart()) && sight.see(owed);
            }

            private boolean is(@Nullable Party one) {
                return one != null && one.id().equals(party);
            }

            @Override
            public boolean judge(Owed owed) {
                return sight.judge(owed);
            }

            @Override
            public boolean colour(Owed owed, Sides sides) {
                return sight.colour(owed, sides);
            }
        };
    }

    private Told told(Line line, Locale language) {
        var owed = line.owed();
        return new Told(
                Texts.say("dutyName." + owed.duty(), language),
                owed.section().text(language),
                owed.holder().name().in(Language.of(language)),
                owed.counterpart() == null ? null : owed.counterpart().name().in(Language.of(language)),
                owed.windowStart(),
                owed.windowEnd(),
                status(line, language),
                line.coloured(),
                line.finding().missing().stream().map(one -> one.text(language)).toList(),
                line.waiting() == null
                        ? List.of()
                        : line.waiting().stream().map(one -> one.text(language)).toList());
    }

    private String status(Line line, Locale language) {
        Status status = line.status();
        return new Standing(line).soFar()
                ? Texts.say("status." + status + ".yet", language)
                : words.of(status, line.owed().duty(), language);
    }

    private static Set<Duty> under(Act act) {
        return Stream.of(Duty.values())
                .filter(duty -> duty.negotiation().filter(act::equals).isPresent())
                .collect(Collectors.toSet());
    }
}
