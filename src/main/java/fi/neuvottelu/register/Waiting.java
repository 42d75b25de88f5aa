package fi.neuvottelu.register;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a duty waits for.
 *
 * @param named with whom, as far as whoever sees the duty may know
 * @param others who are waited for too, and are told as a number
 * @param since when the longest of them waits, a local day; null where nothing tells it, or its own day is ahead
 */
public record Waiting(
        What what,
        List<Party> named,
        List<Party> others,
        @Nullable LocalDate since) {
    private static final int MOST_NAMES = 2;

    /** In the order in which a negotiation goes on. */
    public enum What {
        /** A municipality has asked for a negotiation and has no reply. */
        REQUEST,
        /** The negotiation has no round yet. */
        BEGINNING,
        /** The round has no plan, or no session. */
        PLAN,
        PLAN_CONFIRMATION,
        INVITATION,
        ANSWER,
        /** The session is over and not recorded. */
        RECORD,
        /** A party that was named as present in what was recorded afterwards has not said whether that is right. */
        CONFIRMATION,
        /** The session is recorded, and its minutes are with those who write them. */
        MINUTES,
        REVIEW,
        APPROVAL,
        DECISION,
        /** The day of an agreed measure has come, and its owner has not told that it is finished. */
        MEASURE,
        /** What is met by a record is not recorded. */
        REPORT
    }

    public Waiting {
        named = List.copyOf(named);
        others = List.copyOf(others);
    }

    /** With one party. */
    static Waiting of(What what, Party with, @Nullable LocalDate since) {
        return new Waiting(what, List.of(with), List.of(), since);
    }

    /** Names of a few, the number of many. */
    String with(Locale language) {
        var number = named.size() + others.size();
        return !others.isEmpty() || number > MOST_NAMES
                ? Texts.say("waiting.parties", language, number)
                : named.stream()
                        .map(party -> party.name().in(Language.of(language)))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** "Vaasa: vastausta kutsuun, 1.9.2026 alkaen". */
    public String text(Locale language) {
        return text(what, with(language), since, language);
    }

    static String text(What what, String with, @Nullable LocalDate since, Locale language) {
        var whom = with + ": " + Texts.say("waiting." + what, language);
        return since == null
                ? whom
                : whom + ", " + Texts.say("one.since", language, WrittenDate.plain(since, language));
    }

    /** Of several duties: what they wait for alike is told as one. */
    public static List<Waiting> together(Stream<Waiting> all) {
        return all.collect(Collectors.groupingBy(Waiting::what)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> together(one.getKey(), one.getValue()))
                .toList();
    }

    private static Waiting together(What what, List<Waiting> alike) {
        var named = new LinkedHashSet<Party>();
        var others = new LinkedHashSet<Party>();
        alike.forEach(one -> {
            named.addAll(one.named());
            others.addAll(one.others());
        });
        others.removeAll(named);
        return new Waiting(
                what,
                List.copyOf(named),
                List.copyOf(others),
                alike.stream()
                        .map(Waiting::since)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }
}
