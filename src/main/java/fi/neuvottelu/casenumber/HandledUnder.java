package fi.neuvottelu.casenumber;

import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a round is known by to whoever reads of it. Ours is no case number of any authority and does not look like one.
 *
 * @param host case number of the host; null until it is known
 * @param party case number of the reading party in its own register; null if it has none, or for the host
 */
public record HandledUnder(
        long round, @Nullable String host, @Nullable String party) {
    /** The host's case number; until it is known, our id. */
    public String text(Locale language) {
        return host == null
                ? Texts.say("caseNumber.ours", language, String.valueOf(round))
                : Texts.say("caseNumber.host", language, host);
    }

    /** The same, and the reading party's own number. */
    public List<String> lines(Locale language) {
        return Stream.concat(
                        Stream.of(text(language)),
                        Stream.ofNullable(party).map(own -> Texts.say("caseNumber.party", language, own)))
                .toList();
    }
}
