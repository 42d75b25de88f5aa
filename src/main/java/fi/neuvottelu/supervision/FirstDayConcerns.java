package fi.neuvottelu.supervision;

import fi.neuvottelu.beginning.ChangedFirstDays;
import fi.neuvottelu.beginning.ChangedFirstDays.Change;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From which day on the duties of a host are judged, where that has changed. */
@Component
class FirstDayConcerns {
    private final ChangedFirstDays changed;

    FirstDayConcerns(ChangedFirstDays changed) {
        this.changed = changed;
    }

    /** Read once for all hosts. */
    record Changed(List<Change> all) {
        Stream<Concern> at(Host host) {
            return all.stream()
                    .filter(change -> change.host().equals(host.id()))
                    .map(change -> new Concern(
                            "first day " + change.host() + " " + change.version(),
                            Concern.Kind.FIRST_DAY_CHANGED,
                            host.id(),
                            language -> text(change, language)));
        }
    }

    /** @param today local date; old news is none to somebody who has begun to read digests meanwhile */
    Changed since(LocalDate today) {
        return new Changed(
                changed.since(LocalTimes.instant(today.minusDays(Concerns.NEWS_FOR_DAYS), LocalTime.MIDNIGHT)));
    }

    static String text(Change change, Language language) {
        var was = WrittenDate.plain(change.was(), language.locale());
        var now = change.now();
        return now == null
                ? Texts.say("digest.FIRST_DAY_CHANGED.takenBack", language.locale(), was)
                : Texts.say(
                        "digest.FIRST_DAY_CHANGED.line",
                        language.locale(),
                        was,
                        WrittenDate.plain(now, language.locale()));
    }
}
