package fi.neuvottelu.register;

import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.CouncilTerms;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Status;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what an address asks of the register: an unknown value is refused, never left out of sight. */
@Component
public class WantedAsTyped {
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en");

    /** Before the first county councils there is nothing to ask about; a year with four digits is enough ahead. */
    private static final int FIRST_YEAR = 2021;

    private static final int LAST_YEAR = 2999;

    private final Parties parties;
    private final Clock clock;

    WantedAsTyped(Parties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * From now on in this request the reader reads the language that she asks for.
     *
     * @throws Refusal for a language that is not offered
     */
    public static Locale language(@Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            if (!LANGUAGES.contains(typed)) {
                throw new Refusal("duties.language", typed);
            }
            LocaleContextHolder.setLocale(new Locale(typed));
        }
        return LocaleContextHolder.getLocale();
    }

    /** @param typed {@code on, county, municipality, code, status, year, term, unfinished}; codes and statuses may be several */
    Wanted read(MultiValueMap<String, String> typed) {
        var asked = new Asked(on(one(typed, "on")), year(one(typed, "year")), term(one(typed, "term")));
        var statuses = all(typed, "status").map(WantedAsTyped::status).collect(toSet());
        return new Wanted(
                asked,
                county(one(typed, "county")),
                municipality(one(typed, "municipality")),
                all(typed, "code").map(WantedAsTyped::duty).collect(toSet()),
                statuses,
                unfinished(one(typed, "unfinished")) || asksForOverdue(asked, statuses));
    }

    /** Nothing is overdue in a window of its own day, so the ones before are meant where no window is named. */
    private static boolean asksForOverdue(Asked asked, Set<Status> statuses) {
        return statuses.contains(Status.OVERDUE) && asked.year() == null && asked.term() == null;
    }

    LocalDate on(@Nullable String typed) {
        var day = typed == null || typed.isBlank() ? LocalTimes.today(clock) : LocalTimes.date(typed);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Refusal("duties.year", day.getYear() + "", FIRST_YEAR + "", LAST_YEAR + "");
        }
        return day;
    }

    static Duty duty(String typed) {
        return Duty.ofCode(typed).orElseThrow(() -> new Refusal("duties.code", typed));
    }

    private static @Nullable Integer year(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var year = typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal("duties.year", typed, FIRST_YEAR + "", LAST_YEAR + "");
        }
        return year;
    }

    /** The year in which a council term of counties or of municipalities begins. */
    private static @Nullable Integer term(@Nullable String typed) {
        var year = year(typed);
        if (year != null && Stream.of(CouncilTerms.Body.values()).noneMatch(body -> beginsIn(year, body))) {
            throw new Refusal("duties.term", year + "");
        }
        return year;
    }

    private static boolean beginsIn(int year, CouncilTerms.Body body) {
        return CouncilTerms.all(body)
                .map(term -> term.start().getYear())
                .takeWhile(begins -> begins <= year)
                .anyMatch(begins -> begins == year);
    }

    private @Nullable String county(@Nullable String typed) {
        if (typed != null && parties.hosts().stream().map(Host::code).noneMatch(typed::equals)) {
            throw new Refusal("duties.county", typed);
        }
        return typed;
    }

    private @Nullable String municipality(@Nullable String typed) {
        if (typed != null && !parties.isMunicipality(typed)) {
            throw new Refusal("duties.municipality", typed);
        }
        return typed;
    }

    private static Status status(String typed) {
        return Typed.oneOf(Status.class, typed, "duties.status");
    }

    private static boolean unfinished(@Nullable String typed) {
        if (typed != null && !Set.of("true", "false").contains(typed)) {
            throw new Refusal("duties.unfinished", typed);
        }
        return "true".equals(typed);
    }

    private static @Nullable String one(MultiValueMap<String, String> typed, String name) {
        return all(typed, name).findFirst().orElse(null);
    }

    /** An empty one is none. */
    private static Stream<String> all(MultiValueMap<String, String> typed, String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .flatMap(word -> Stream.of(word.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }
}
