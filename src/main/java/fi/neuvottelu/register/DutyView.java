package fi.neuvottelu.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Missing;
import fi.neuvottelu.statute.OurReading;
import fi.neuvottelu.statute.Status;
import fi.neuvottelu.statute.WindowStep;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register as it is told: official codes, local dates, texts in the reader's language.
 *
 * @param oneOfMany the area has one of each municipality: lists tell them as one
 * @param windowEnd null where no Act sets a last day
 * @param section of law that the duty comes from
 * @param soFar the window is open, and what is lacking is lacking for the time being
 * @param coloured told as something to be mended by whoever reads
 * @param atRisk the negotiation was held and something that the Act names is lacking, with few days left
 * @param daysLeft calendar days until the window ends, while it is open and the duty not met
 * @param knownSince first day of the host, if the window holds it
 * @param remarks what hinders nothing and is always said
 * @param lastInvitationDate by our own rule; null where nobody is invited
 * @param agreedDate our own target where the Act sets no last day
 * @param waiting for whom it waits; left out for a day that has passed, of which that is not kept
 */
record DutyView(
        String code,
        String name,
        String holder,
        String holderName,
        @Nullable String counterpart,
        @Nullable String counterpartName,
        @Nullable String host,
        boolean oneOfMany,
        String section,
        @Nullable LocalDate windowStart,
        @Nullable LocalDate windowEnd,
        @Nullable LocalDate lastInvitationDate,
        @Nullable LocalDate agreedDate,
        Status status,
        boolean soFar,
        boolean coloured,
        boolean atRisk,
        @Nullable Long daysLeft,
        @Nullable LocalDate knownSince,
        boolean planned,
        boolean late,
        boolean held,
        boolean documented,
        boolean complete,
        boolean agreedDatePassed,
        boolean confirmAgain,
        @Nullable Recorded record,
        List<Lacking> missing,
        List<Lacking> remarks,
        List<Step> explanation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Waited> waiting) {
    /** What meets a duty that is met by a record. */
    record Recorded(LocalDate date, String link, @Nullable String title) {}

    /**
     * Something that it waits for.
     *
     * @param with name of a party or of a few, or how many they are
     */
    record Waited(Waiting.What what, String with, @Nullable LocalDate since) {
        static Waited of(Waiting waiting, Locale language) {
            return new Waited(waiting.what(), waiting.with(language), waiting.since());
        }

        String text(Locale language) {
            return Waiting.text(what, with, since, language);
        }
    }

    /** @param section null where it is our own rule */
    record Lacking(String code, @Nullable String section, String text) {
        static Lacking of(Missing missing, Locale language) {
            var section = missing.section();
            return new Lacking(missing.code(), section == null ? null : section.text(language), missing.text(language));
        }

        /** Our reading that it rests on. */
        @JsonProperty
        @Nullable
        Cited reading() {
            return OurReading.behind(code).map(Cited::of).orElse(null);
        }
    }

    /** A reading of ours and where it is told. */
    record Cited(String letter, String address) {
        static Cited of(OurReading reading) {
            return new Cited(reading.letter(), reading.address());
        }
    }

    /** @param rule {@code LAW.…} or {@code OURS.…} */
    record Step(String rule, LocalDate from, LocalDate to, String text) {
        static Step of(WindowStep step, Locale language) {
            return new Step(step.rule(), step.from(), step.to(), step.text(language));
        }
    }

    static DutyView of(Line line, Locale language) {
        var owed = line.owed();
        var shown = new Standing(line);
        var record = line.record();
        return new DutyView(
                owed.duty().code(),
                Texts.say("dutyName." + owed.duty(), language),
                owed.holderCode(),
                name(owed.holder(), language),
                owed.counterpartCode(),
                owed.counterpart() == null ? null : name(owed.counterpart(), language),
                owed.host() == null ? null : owed.host().code(),
                owed.isOneOfMany(),
                owed.section().text(language),
                owed.windowStart(),
                owed.windowEnd(),
                line.explanation().lastInvitation(),
                line.explanation().agreedDay(),
                line.status(),
                shown.soFar(),
                line.coloured(),
                line.atRisk(),
                shown.daysLeft(),
                line.knownSince(),
                line.planned(),
                line.late(),
                line.finding().held(),
                line.finding().documented(),
                line.finding().complete(),
                line.agreedDatePassed(),
                line.confirmAgain(),
                record == null ? null : new Recorded(record.datedOn(), record.link(), record.title()),
                line.finding().missing().stream()
                        .map(missing -> Lacking.of(missing, language))
                        .toList(),
                line.finding().remarks().stream()
                        .map(remark -> Lacking.of(remark, language))
                        .toList(),
                line.explanation().steps().stream()
                        .map(step -> Step.of(step, language))
                        .toList(),
                waited(line.waiting(), language));
    }

    /** By which readings of ours it is judged. */
    @JsonProperty
    List<Cited> readings() {
        return Duty.ofCode(code).stream()
                .flatMap(duty -> OurReading.of(duty).stream())
                .map(Cited::of)
                .toList();
    }

    private static @Nullable List<Waited> waited(@Nullable List<Waiting> waiting, Locale language) {
        return waiting == null
                ? null
                : waiting.stream().map(one -> Waited.of(one, language)).toList();
    }

    private static String name(Party party, Locale language) {
        return party.name().in(Language.of(language));
    }
}
