package fi.neuvottelu.followup;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.minutes.WhatBecame;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.words.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The state of a measure, and what its owner has reported last. */
@Component
class ReportedOfMeasure implements WhatBecame {
    private final FollowUps followUps;

    ReportedOfMeasure(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public String of(long measure, Language language) {
        return followUps
                .ofMeasure(measure)
                .map(one -> Stream.concat(
                                Stream.of(Texts.say("measureState." + one.state(), language.locale())),
                                last(one, language))
                        .collect(Collectors.joining("; ")))
                .orElse("");
    }

    private Stream<String> last(FollowUp one, Language language) {
        return FollowUpNote.standing(followUps.notes(one.id()), FollowUpNote::kind).stream()
                .filter(FollowUpNote::reported)
                .reduce((earlier, later) -> later)
                .stream()
                .map(note -> WrittenDate.inFigures(LocalTimes.dateOf(note.writtenAt()))
                        + (note.text() == null || note.text().isBlank() ? "" : ": " + note.text()));
    }
}
