package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.document.DocumentsOnFile;
import fi.neuvottelu.dossier.RoundFacts.Link;
import fi.neuvottelu.dossier.RoundFacts.PartyLine;
import fi.neuvottelu.dossier.RoundFacts.SessionLine;
import fi.neuvottelu.invitation.AgendasOnFile;
import fi.neuvottelu.invitation.AgendasOnFile.Version;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.letter.SentDocuments;
import fi.neuvottelu.minutes.MinutesOnFile;
import fi.neuvottelu.minutes.MinutesState;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.words.TextPair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions of a round: when and where, on what, who was invited, answered and came, and their minutes. */
@Component
class RoundSessions {
    /** A table with more lines nobody reads; the number of all stands above it. */
    private static final int MOST_PARTIES = 150;

    private final AgendasOnFile agendas;
    private final MinutesOnFile minutes;
    private final DocumentsOnFile documents;
    private final SentDocuments sent;
    private final Acting acting;

    RoundSessions(
            AgendasOnFile agendas,
            MinutesOnFile minutes,
            DocumentsOnFile documents,
            SentDocuments sent,
            Acting acting) {
        this.agendas = agendas;
        this.minutes = minutes;
        this.documents = documents;
        this.sent = sent;
        this.acting = acting;
    }

    List<SessionLine> of(Look look) {
        var versions = agendas.ofRound(look.round().id()).stream().collect(groupingBy(Version::sessionId));
        var told = told(look);
        var written = minutes.ofRound(look.round().id()).stream()
                .collect(toMap(MinutesOnFile.Standing::sessionId, Function.identity()));
        var registered = documents.ofSessions(look.sessionIds()).stream()
                .filter(one -> look.reader().named()
                        || look.reader().ofHost() && one.kind().watched()
                        || sent.wentTo(one.id(), acting.groups()))
                .collect(groupingBy(one -> one.sessionId() == null ? 0L : one.sessionId()));
        var invited = look.invitations().stream().collect(groupingBy(Invitation::sessionId));
        return look.sessions().stream()
                .map(session -> line(
                        look,
                        session,
                        known(look, session, versions.getOrDefault(session.id(), List.of()), told),
                        invited.getOrDefault(session.id(), List.of()),
                        written.get(session.id()),
                        registered.getOrDefault(session.id(), List.of())))
                .toList();
    }

    /** Which version of each agenda the reader's organisations have; whoever is of the host has all. */
    private Map<Long, Integer> told(Look look) {
        var all = new HashMap<Long, Integer>();
        look.reader().organisations().forEach(party -> agendas.toldTo(
                        party, look.round().id())
                .forEach((session, version) -> all.merge(session, version, Math::max)));
        return all;
    }

    private static List<Version> known(Look look, Session session, List<Version> all, Map<Long, Integer> told) {
        var last = look.reader().ofHost() || look.reader().is(look.host().id())
                ? Integer.MAX_VALUE
                : told.getOrDefault(session.id(), 0);
        return all.stream().filter(one -> one.version() <= last).toList();
    }

    private static SessionLine line(
            Look look,
            Session session,
            List<Version> agenda,
            List<Invitation> invited,
            MinutesOnFile.@Nullable Standing written,
            List<DocumentsOnFile.Line> registered) {
        var came = look.attended().getOrDefault(session.id(), Set.of());
        var approved = written != null && written.state() == MinutesState.APPROVED;
        var toAll = look.reader().ofHost() || approved;
        var its = invited.stream()
                .filter(one -> look.reader().mayKnow(one.party()))
                .filter(one -> look.reader().ofHost() || Look.wasInvited(one))
                .map(one -> party(look, session, one, came, approved))
                .sorted(ByName.ofReader(PartyLine::name))
                .toList();
        return new SessionLine(
                session.id(),
                Shown.day(session.startsAt()),
                Shown.time(session.startsAt()) + "–" + Shown.time(session.endsAt()),
                text(session.place()),
                Shown.say("sessionState." + session.state()),
                session.state() == SessionState.CANCELLED || session.state() == SessionState.NOT_HELD
                        ? session.changeReason().inReadersLanguage()
                        : null,
                TextPair.in(Pages.readers(), session.themeList()),
                versions(agenda),
                points(agenda),
                its.size(),
                toAll ? came.size() : 0,
                its.stream().limit(MOST_PARTIES).toList(),
                toAll ? names(look, came) : List.of(),
                written == null ? null : told(written),
                registered.stream().map(RoundSessions::told).toList(),
                look.reader().named()
                                || invited.stream()
                                        .anyMatch(one -> look.reader().is(one.party()))
                        ? Addresses.ofMaterial(session.id())
                        : null);
    }

    private static PartyLine party(Look look, Session session, Invitation one, Set<PartyId> came, boolean approved) {
        return new PartyLine(
                look.name(one.party()),
                Addresses.of(one.party()),
                Shown.say("desk.answer."
                        + (one.answer() == null
                                ? one.state().name()
                                : one.answer().name())),
                one.late(),
                session.state() == SessionState.HELD
                        ? Shown.say(came.contains(one.party()) ? "dossier.came" : "dossier.absent")
                        : null,
                approved
                                && Look.wasInvited(one)
                                && (look.reader().named() || look.reader().is(one.party()))
                        ? one.party().value()
                        : null);
    }

    private static List<String> names(Look look, Set<PartyId> came) {
        return came.stream()
                .map(look::name)
                .sorted(ByName.ofReader(Function.identity()))
                .limit(MOST_PARTIES)
                .toList();
    }

    private static String told(MinutesOnFile.Standing written) {
        var state = Shown.say("desk.minutes.version", Shown.say("minutesState." + written.state()), written.version());
        return written.approvedAt() == null ? state : state + ", " + Shown.day(written.approvedAt());
    }

    private static Link told(DocumentsOnFile.Line one) {
        return new Link(
                one.kind().title(Language.ofReader()) + ", "
                        + Shown.say("dossier.registered", one.version(), Shown.day(one.registeredOn())),
                Addresses.ofDocument(one.id()));
    }

    private static List<String> versions(List<Version> agenda) {
        return agenda.stream()
                .collect(toMap(Version::version, Version::writtenAt, (one, other) -> one))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> Shown.say("dossier.version", one.getKey(), Shown.day(one.getValue())))
                .toList();
    }

    /** In the reader's language if that version is written in it. */
    private static List<String> points(List<Version> agenda) {
        return agenda.stream()
                .max(Comparator.comparingInt(Version::version)
                        .thenComparing(one -> one.language() == Language.ofReader()))
                .map(Version::points)
                .orElse(List.of());
    }

    private static String text(TextPair pair) {
        var text = pair.inReadersLanguage();
        return text == null ? "" : text;
    }
}
