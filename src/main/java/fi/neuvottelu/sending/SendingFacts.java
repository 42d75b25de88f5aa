package fi.neuvottelu.sending;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.MailStops;
import fi.neuvottelu.party.Parties;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the sending of letters is, as administrators see it: of the letters only whose they are, nobody's address. */
@Component
class SendingFacts {
    private static final int TOLD_FOR = 30;
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    private final Letters letters;
    private final MailStops stops;
    private final Parties parties;
    private final Clock clock;

    SendingFacts(Letters letters, MailStops stops, Parties parties, Clock clock) {
        this.letters = letters;
        this.stops = stops;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * @param stoppedAt since when no letter leaves, in local time; null while they do
     * @param reason of {@code Outcome.Reason}
     * @param waiting letters that are due and have not left
     * @param oldest when the first of them was written
     * @param stuck those that wait for somebody to look at them
     * @param twice those of the last weeks that left again because nobody knew whether they had arrived
     * @param failed how many came back, whoever is asked about them
     */
    record Facts(
            @Nullable String stoppedAt,
            @Nullable String reason,
            @Nullable String answer,
            int waiting,
            @Nullable String oldest,
            List<Stuck> stuck,
            List<Twice> twice,
            int perhaps,
            int failed,
            List<Choice> hosts,
            LocalDate today) {}

    /**
     * A letter, in the reader's language.
     *
     * @param why it is held; FAILED if it came back
     */
    record Stuck(
            long id,
            String host,
            String party,
            String kind,
            LocalDate writtenOn,
            String why,
            @Nullable String answer) {}

    record Twice(String host, String party, String kind, LocalDate writtenOn) {}

    record Choice(String id, String name) {}

    Facts now() {
        var stop = stops.now();
        var queue = letters.queue();
        return new Facts(
                shown(stop.stoppedAt()),
                stop.reason() == null ? null : stop.reason().name(),
                withoutAddresses(stop.answer()),
                queue.waiting(),
                shown(queue.oldest()),
                letters.waitingForNoTask().stream().map(this::stuck).toList(),
                letters.perhapsTwiceSince(LocalTimes.today(clock).minusDays(TOLD_FOR)).stream()
                        .map(this::twice)
                        .toList(),
                queue.perhaps(),
                queue.failed(),
                parties.hosts().stream()
                        .map(host -> new Choice(host.id().value(), host.name().inReadersLanguage()))
                        .toList(),
                LocalTimes.today(clock));
    }

    private Stuck stuck(Dispatch letter) {
        return new Stuck(
                letter.id(),
                parties.host(letter.host()).name().inReadersLanguage(),
                parties.byId(letter.party()).name().inReadersLanguage(),
                letter.kind().name(),
                LocalTimes.dateOf(letter.queuedAt()),
                letter.held() == null
                        ? Dispatch.State.FAILED.name()
                        : letter.held().name(),
                withoutAddresses(letter.serverAnswer()));
    }

    private Twice twice(Dispatch letter) {
        return new Twice(
                parties.host(letter.host()).name().inReadersLanguage(),
                parties.byId(letter.party()).name().inReadersLanguage(),
                letter.kind().name(),
                LocalTimes.dateOf(letter.queuedAt()));
    }

    private static @Nullable String shown(@Nullable Instant moment) {
        return moment == null
                ? null
                : LocalTimes.shown(LocalTimes.dateOf(moment)) + " " + LocalTimes.shown(LocalTimes.timeOf(moment));
    }

    private static @Nullable String withoutAddresses(@Nullable String answer) {
        return answer == null ? null : ADDRESS.matcher(answer).replaceAll("…");
    }
}
