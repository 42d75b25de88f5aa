package fi.neuvottelu.followup;

import static fi.neuvottelu.search.Findable.named;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.search.Findable;
import fi.neuvottelu.search.Findables;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.TextPair;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A measure is found by its text, its owner and what was reported of it; on the day on which it was agreed. */
@Component
class MeasuresAreFound implements Findables {
    private final FollowUps followUps;
    private final Sessions sessions;
    private final Parties parties;

    MeasuresAreFound(FollowUps followUps, Sessions sessions, Parties parties) {
        this.followUps = followUps;
        this.sessions = sessions;
        this.parties = parties;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.MEASURE;
    }

    @Override
    public Optional<Findable> of(long row) {
        return followUps.find(row).map(this::findable);
    }

    private Findable findable(FollowUp one) {
        var agreedOn = Optional.ofNullable(one.sessionId())
                .map(sessions::byId)
                .map(Session::day)
                .orElse(one.agreedOn());
        return new Findable(
                one.host(),
                one.roundId(),
                one.sessionId(),
                one.owner(),
                Objects.requireNonNullElse(agreedOn, one.dueOn()),
                TextPair.of(one.text()),
                named(parties.known(List.of(one.owner()))),
                reports(one));
    }

    private List<String> reports(FollowUp one) {
        return FollowUpNote.standing(followUps.notes(one.id()), FollowUpNote::kind).stream()
                .filter(FollowUpNote::reported)
                .flatMap(note -> Stream.ofNullable(note.text()))
                .toList();
    }

    @Override
    public List<Long> after(long row, int atMost) {
        return followUps.after(row, atMost);
    }
}
