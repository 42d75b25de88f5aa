package fi.neuvottelu.dossier;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.CouncilTerms;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list is filtered by, as it stands in the address; null where it does not matter.
 *
 * @param year calendar year
 * @param term year in which a council term of counties begins
 * @param page from 1
 */
record Filter(
        @Nullable Integer year,
        @Nullable Integer term,
        @Nullable String theme,
        @Nullable String state,
        @Nullable PartyId party,
        @Nullable Long round,
        int page) {
    static final String YEAR = "vuosi";
    static final String TERM = "kausi";
    static final String THEME = "teema";
    static final String STATE = "tila";
    static final String PARTY = "osapuoli";
    static final String ROUND = "kierros";
    static final String PAGE = "sivu";

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(3000, 1, 1);
    private static final int LONGEST = 200;

    /** @throws Refusal for what cannot be read: nothing is left out of sight without a word */
    static Filter read(MultiValueMap<String, String> typed, Predicate<String> knowsState) {
        var state = given(typed, STATE);
        if (state != null && !knowsState.test(state)) {
            throw new Refusal("dossier.filter", STATE, state);
        }
        var party = given(typed, PARTY);
        return new Filter(
                number(typed, YEAR, "\\d{4}").map(Integer::parseInt).orElse(null),
                number(typed, TERM, "\\d{4}")
                        .map(Integer::parseInt)
                        .map(Filter::term)
                        .orElse(null),
                given(typed, THEME),
                state,
                party == null ? null : PartyId.of(party),
                number(typed, ROUND, "-?\\d{1,18}").map(Long::parseLong).orElse(null),
                number(typed, PAGE, "[1-9]\\d{0,5}").map(Integer::parseInt).orElse(1));
    }

    private static int term(int begun) {
        return windowOf(begun)
                .map(window -> begun)
                .orElseThrow(() -> new Refusal("dossier.filter", TERM, String.valueOf(begun)));
    }

    private static Optional<Window> windowOf(int begun) {
        return CouncilTerms.all(CouncilTerms.Body.COUNTY)
                .takeWhile(one -> one.start().getYear() <= begun)
                .filter(one -> one.start().getYear() == begun)
                .findFirst();
    }

    private static Optional<String> number(MultiValueMap<String, String> typed, String name, String form) {
        var one = Optional.ofNullable(given(typed, name));
        one.filter(text -> !text.matches(form)).ifPresent(text -> {
            throw new Refusal("dossier.filter", name, text);
        });
        return one;
    }

    private static @Nullable String given(MultiValueMap<String, String> typed, String name) {
        var text = typed.getFirst(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    "dossier.filter",
                    name,
                    text.substring(0, Math.min(LONGEST, text.length())).replaceAll("\\p{Cntrl}", "?") + "…");
        }
        return text.strip();
    }

    /** First day that is looked for. */
    LocalDate from() {
        var ofYear = year == null ? LONG_AGO : LocalDate.of(year, 1, 1);
        var ofTerm = window().map(Window::start).orElse(LONG_AGO);
        return ofYear.isAfter(ofTerm) ? ofYear : ofTerm;
    }

    /** Last day that is looked for. */
    LocalDate to() {
        var ofYear = year == null ? FAR_AHEAD : LocalDate.of(year, 12, 31);
        var ofTerm = window().map(Window::end).orElse(FAR_AHEAD);
        return ofYear.isBefore(ofTerm) ? ofYear : ofTerm;
    }

    private Optional<Window> window() {
        return Optional.ofNullable(term).flatMap(Filter::windowOf);
    }

    boolean holds(@Nullable LocalDate day) {
        return year == null && term == null || day != null && !day.isBefore(from()) && !day.isAfter(to());
    }

    /** Whether they have a day in common. */
    boolean meets(LocalDate start, LocalDate end) {
        return !end.isBefore(from()) && !start.isAfter(to());
    }

    boolean is(Enum<?> one) {
        return state == null || state.equals(one.name());
    }

    /** Whether one of these texts has the words of the theme in it. */
    boolean tells(@Nullable String... texts) {
        if (theme == null) {
            return true;
        }
        var sought = theme.toLowerCase(Locale.ROOT);
        for (var text : texts) {
            if (text != null && text.toLowerCase(Locale.ROOT).contains(sought)) {
                return true;
            }
        }
        return false;
    }

    /** The same list, another page or file. */
    String query(int page) {
        var address = UriComponentsBuilder.newInstance();
        Optional.ofNullable(year).ifPresent(one -> address.queryParam(YEAR, one));
        Optional.ofNullable(term).ifPresent(one -> address.queryParam(TERM, one));
        Optional.ofNullable(theme).ifPresent(one -> address.queryParam(THEME, "{theme}"));
        Optional.ofNullable(state).ifPresent(one -> address.queryParam(STATE, one));
        Optional.ofNullable(party).ifPresent(one -> address.queryParam(PARTY, "{party}"));
        Optional.ofNullable(round).ifPresent(one -> address.queryParam(ROUND, one));
        if (page > 1) {
            address.queryParam(PAGE, page);
        }
        var values = new HashMap<String, Object>();
        values.put("theme", theme == null ? "" : theme);
        values.put("party", party == null ? "" : party.value());
        return address.encode().buildAndExpand(values).toUriString();
    }
}
