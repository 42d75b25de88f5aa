package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.dossier.RoundFacts.MeasureLine;
import fi.neuvottelu.followup.FollowUp;
import fi.neuvottelu.followup.FollowUps;
import fi.neuvottelu.followup.MeasuresOnFile;
import fi.neuvottelu.followup.MeasuresOnFile.Note;
import fi.neuvottelu.minutes.MinutesOnFile;
import fi.neuvottelu.minutes.MinutesState;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionsOnFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was agreed in a round and what became of it. What an owner reported is its own and the host's; the state is everybody's. */
@Component
class MeasuresOfRound {
    private final FollowUps followUps;
    private final MeasuresOnFile file;
    private final SessionsOnFile sessions;
    private final MinutesOnFile minutes;

    MeasuresOfRound(FollowUps followUps, MeasuresOnFile file, SessionsOnFile sessions, MinutesOnFile minutes) {
        this.followUps = followUps;
        this.file = file;
        this.sessions = sessions;
        this.minutes = minutes;
    }

    List<MeasureLine> of(Look look) {
        var followed = followUps.countingFor(look.round().id());
        var begun = followed.stream().map(FollowUp::measureId).collect(toSet());
        var days = look.sessions().stream().collect(toMap(Session::id, one -> Shown.day(one.day())));
        var told = told(look);
        var notes = file.notes(followed.stream().map(FollowUp::id).toList()).stream()
                .filter(Note::reported)
                .collect(groupingBy(Note::followUpId));
        return Stream.concat(
                        followed.stream()
                                .filter(one -> look.reader().mayKnow(one.owner())
                                        || one.sessionId() != null && told.contains(one.sessionId()))
                                .map(one -> line(look, one, days, notes.getOrDefault(one.id(), List.of()))),
                        sessions.agreedIn(told).stream()
                                .filter(one -> !begun.contains(one.id()))
                                .map(one -> line(look, one, days)))
                .toList();
    }

    /** Sessions whose measures the reader knows: a party does by the approved minutes. */
    private Set<Long> told(Look look) {
        if (look.reader().ofHost()) {
            return Set.copyOf(look.sessionIds());
        }
        var approved = minutes.ofRound(look.round().id()).stream()
                .filter(one -> one.state() == MinutesState.APPROVED)
                .map(MinutesOnFile.Standing::sessionId)
                .collect(toSet());
        approved.retainAll(look.sessionIds());
        return approved;
    }

    private static MeasureLine line(Look look, FollowUp one, Map<Long, String> days, List<Note> notes) {
        return new MeasureLine(
                one.text(),
                owner(look.name(one.owner()), one.ownerRole()),
                Shown.day(one.dueOn()),
                Shown.say("desk.measure." + one.state()),
                days.get(one.sessionId()),
                look.reader().mayKnow(one.owner())
                        ? notes.stream().map(MeasuresOfRound::told).toList()
                        : List.of());
    }

    private static MeasureLine line(Look look, SessionsOnFile.Agreed one, Map<Long, String> days) {
        return new MeasureLine(
                one.text(),
                one.owner() == null ? "" : owner(look.name(one.owner()), one.ownerRole()),
                Shown.day(one.dueOn()),
                Shown.say("desk.measure." + (one.owner() == null ? "WITHOUT_OWNER" : "NOT_YET_FOLLOWED")),
                days.get(one.sessionId()),
                List.of());
    }

    static String owner(String name, @Nullable String role) {
        return role == null || role.isBlank() ? name : name + ", " + role;
    }

    static String told(Note note) {
        var what = Shown.day(note.writtenAt()) + " " + Shown.say("dossier.report." + note.kind());
        return note.text() == null || note.text().isBlank() ? what : what + ": " + note.text();
    }
}
