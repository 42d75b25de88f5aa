package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.dossier.OrganisationFacts.Measure;
import fi.neuvottelu.followup.FollowUp;
import fi.neuvottelu.followup.MeasuresOnFile;
import fi.neuvottelu.followup.MeasuresOnFile.Note;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.round.RoundsOnFile;
import fi.neuvottelu.session.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a party was to do, and what others promised at its table. */
@Component
class MeasuresOfParty {
    private static final int MOST = 200;

    private final MeasuresOnFile measures;
    private final RoundsOnFile rounds;
    private final Parties parties;

    MeasuresOfParty(MeasuresOnFile measures, RoundsOnFile rounds, Parties parties) {
        this.measures = measures;
        this.rounds = rounds;
        this.parties = parties;
    }

    List<Measure> toDo(Sighted sighted) {
        var its = measures.ofOwner(sighted.id()).stream()
                .filter(one -> sighted.at(one.host()))
                .limit(MOST)
                .toList();
        return lines(its, last(its));
    }

    /** Of what others report a party reads the state; whoever is of the host reads it on the page of the round. */
    List<Measure> promised(Sighted sighted, Map<Long, Session> sessions) {
        return lines(
                measures.ofSessions(sessions.keySet()).stream()
                        .filter(one -> !one.owner().equals(sighted.id()))
                        .limit(MOST)
                        .toList(),
                Map.of());
    }

    private Map<Long, Note> last(List<FollowUp> its) {
        return measures.notes(its.stream().map(FollowUp::id).toList()).stream()
                .filter(Note::reported)
                .collect(toMap(Note::followUpId, one -> one, (earlier, later) -> later));
    }

    private List<Measure> lines(List<FollowUp> all, Map<Long, Note> last) {
        var names = new HashMap<String, String>();
        var rounds =
                this.rounds
                        .byIds(all.stream()
                                .map(FollowUp::roundId)
                                .filter(Objects::nonNull)
                                .collect(toSet()))
                        .stream()
                        .collect(toMap(
                                Round::id, one -> Rounds.nameOf(one, parties.host(one.host()), Language.ofReader())));
        return all.stream()
                .map(one -> new Measure(
                        one.text(),
                        MeasuresOfRound.owner(
                                names.computeIfAbsent(
                                        one.owner().value(),
                                        id -> parties.byId(one.owner()).name().inReadersLanguage()),
                                one.ownerRole()),
                        Shown.day(one.dueOn()),
                        Shown.say("desk.measure." + one.state()),
                        told(last.get(one.id())),
                        Shown.day(one.agreedOn()),
                        one.roundId() == null ? null : Addresses.ofRound(one.roundId()),
                        one.roundId() == null ? "" : rounds.getOrDefault(one.roundId(), "")))
                .toList();
    }

    private static String told(@Nullable Note note) {
        return note == null ? "" : MeasuresOfRound.told(note);
    }
}
