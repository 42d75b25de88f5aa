package fi.neuvottelu.minutes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.document.Attached;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.invitation.LegalGround;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.party.DualRole;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Attendance;
import fi.neuvottelu.session.AttendanceKind;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.StandardForm;
import fi.neuvottelu.session.Subjects;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the minutes from what is known already; the secretary adds only what no row knows. */
@Component
class MinutesWriter {
    private final Sessions sessions;
    private final Subjects subjects;
    private final StandardForm standard;
    private final Rounds rounds;
    private final Parties parties;
    private final Invitations invitations;
    private final MinutesBook book;
    private final Documents documents;
    private final Attached attached;
    private final Settings settings;
    private final ObjectMapper json;

    MinutesWriter(
            Sessions sessions,
            Subjects subjects,
            StandardForm standard,
            Rounds rounds,
            Parties parties,
            Invitations invitations,
            MinutesBook book,
            Documents documents,
            Attached attached,
            Settings settings,
            ObjectMapper json) {
        this.sessions = sessions;
        this.subjects = subjects;
        this.standard = standard;
        this.rounds = rounds;
        this.parties = parties;
        this.invitations = invitations;
        this.book = book;
        this.documents = documents;
        this.attached = attached;
        this.settings = settings;
        this.json = json;
    }

    MinutesText text(
            Minutes minutes,
            Language language,
            @Nullable LocalDate answerBy,
            @Nullable String person,
            boolean herself) {
        var session = sessions.byId(minutes.sessionId());
        var round = rounds.byId(session.roundId());
        var host = parties.host(session.host());
        var who = parties.lookup(host);
        var written = draft(minutes);
        var document = Optional.ofNullable(minutes.documentId()).map(documents::byId);
        return new MinutesText(
                Rounds.nameOf(round, host, language),
                host.name().in(language),
                parties.nameOf(round.organiser(), language),
                LegalGround.of(host, subjects.of(session), language),
                session.day(),
                LocalTimes.timeOf(session.startsAt()),
                LocalTimes.timeOf(session.endsAt()),
                session.place().in(language.locale()),
                session.link(),
                present(session, who, language),
                absent(session, who, language),
                session.chairName(),
                session.secretaryName(),
                session.languagesUsed(),
                blankToNull(written.material()),
                points(written, language),
                topics(session, host, language),
                blankToNull(written.discussion()),
                measures(session, who, language),
                blankToNull(written.differingViews()),
                views(written, who, language),
                dissents(minutes, who, language),
                blankToNull(written.furtherHandling()),
                blankToNull(written.nextNegotiation()),
                signatures(minutes, language),
                document.map(one -> String.valueOf(one.id())).orElse(null),
                document.map(one -> attached.to(one.id())).orElse(List.of()),
                answerBy,
                person,
                herself,
                round.silenceApproves(),
                settings.address(PersonalLinks.place(Review.LINK, language)),
                rounds.contactOf(round, host, language),
                settings.tasklist());
    }

    private static List<MinutesText.Point> points(MinutesDraft written, Language language) {
        var points = MinutesPoints.given(written.points());
        return IntStream.range(0, points.size())
                .mapToObj(n -> point(n + 1, points.get(n), language))
                .toList();
    }

    private static MinutesText.Point point(int number, MinutesDraft.Point point, Language language) {
        return new MinutesText.Point(
                number,
                Objects.requireNonNullElse(TextPair.orNone(point.title()).in(language.locale()), ""),
                blankToNull(point.discussion()),
                blankToNull(point.noted()),
                blankToNull(point.agreed()),
                blankToNull(point.open()));
    }

    private static List<MinutesText.Dissent> views(
            MinutesDraft written, Function<PartyId, Party> who, Language language) {
        return MinutesPoints.given(written.views()).stream()
                .map(one -> new MinutesText.Dissent(
                        who.apply(PartyId.of(String.valueOf(one.party())))
                                .name()
                                .in(language),
                        String.valueOf(one.text())))
                .toList();
    }

    /** Of a session under two Acts each topic names its section; then the answers to the standard questions. */
    private List<MinutesText.Topic> topics(Session session, Host host, Language language) {
        var subjects = this.subjects.of(session);
        var said = sessions.topics(session.id());
        var topics = subjects.stream().flatMap(subject -> said.stream()
                .filter(one -> one.roundId() == subject.round().id())
                .map(one -> new MinutesText.Topic(
                        one.topic().text(language.locale())
                                + (subjects.size() == 1
                                        ? ""
                                        : " ("
                                                + Section.of(subject.round().act(), host)
                                                        .text(language.locale()) + ")"),
                        one.text())));
        var answers =
                standard.answers(session.id()).stream().map(one -> new MinutesText.Topic(one.question(), one.answer()));
        return Stream.concat(topics, answers).toList();
    }

    /** Under which the register knows them. */
    String title(Minutes minutes) {
        var session = sessions.byId(minutes.sessionId());
        var host = parties.host(session.host());
        return Rounds.nameOf(rounds.byId(session.roundId()), host, Language.FI) + " "
                + WrittenDate.inFigures(session.day());
    }

    /** For the screen, where it asks nobody by name. */
    MinutesText shown(Minutes minutes, Language language) {
        return text(minutes, language, null, null, false);
    }

    /** Minutes name people of all parties. */
    List<Seen> seen(Minutes minutes) {
        return Seen.several(
                Seen.What.MINUTES,
                "minutes/" + minutes.id(),
                sessions.byId(minutes.sessionId()).host().value());
    }

    MinutesDraft draft(Minutes minutes) {
        try {
            return json.readValue(minutes.content(), MinutesDraft.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("minutes " + minutes.id(), broken);
        }
    }

    String written(MinutesDraft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<MinutesText.Organisation> present(Session session, Function<PartyId, Party> who, Language language) {
        Map<String, List<String>> people = new LinkedHashMap<>();
        sessions.attendance(session.id()).stream()
                .filter(line -> line.presence().attended())
                .forEach(line -> people.computeIfAbsent(
                                organisation(line, who, language), name -> new java.util.ArrayList<>())
                        .add(person(line, who, language)));
        return people.entrySet().stream()
                .map(one -> new MinutesText.Organisation(one.getKey(), one.getValue()))
                .toList();
    }

    /** Whoever was invited and had nobody there. */
    private List<String> absent(Session session, Function<PartyId, Party> who, Language language) {
        var attended = sessions.attended(session.id());
        return invitations.ofSession(session.id()).stream()
                .filter(invitation -> invitation.state() != InvitationState.WITHDRAWN
                        && invitation.state() != InvitationState.PLANNED)
                .map(invitation -> invitation.party())
                .filter(party -> !attended.contains(party))
                .map(party -> who.apply(party).name().in(language))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private static String organisation(Attendance line, Function<PartyId, Party> who, Language language) {
        if (line.kind() == AttendanceKind.GUEST || line.party() == null) {
            var guest = Texts.say("attendance.GUEST", language.locale());
            return line.organisation() == null || line.organisation().isBlank()
                    ? guest
                    : line.organisation() + " (" + guest + ")";
        }
        return who.apply(line.party()).name().in(language);
    }

    private static String person(Attendance line, Function<PartyId, Party> who, Language language) {
        var presence = Texts.say("presence." + line.presence(), language.locale());
        var dualRole = line.party() == null
                ? null
                : DualRole.text(line.dualRole(), who.apply(line.party()), language.locale());
        return Stream.of(line.personName(), line.personRole(), dualRole, presence)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private List<MinutesText.Measure> measures(Session session, Function<PartyId, Party> who, Language language) {
        return sessions.measures(session.id()).stream()
                .map(one -> new MinutesText.Measure(
                        one.text(), name(one.owner(), who, language), one.ownerRole(), one.dueOn()))
                .toList();
    }

    private List<MinutesText.Dissent> dissents(Minutes minutes, Function<PartyId, Party> who, Language language) {
        return book.reviews(minutes.id()).stream()
                .filter(review -> inTheText(review, minutes))
                .filter(review -> review.dissent() != null && !review.dissent().isBlank())
                .map(review -> new MinutesText.Dissent(
                        String.valueOf(name(review.party(), who, language)), String.valueOf(review.dissent())))
                .toList();
    }

    /** A late word is kept by name, but the text that is being approved stays as it was sent. */
    private static boolean inTheText(Review review, Minutes minutes) {
        var sent = minutes.sentForApprovalAt();
        var open = minutes.state() != MinutesState.IN_APPROVAL && minutes.state() != MinutesState.APPROVED;
        return open
                || sent == null
                || review.givenAt() == null
                || !review.givenAt().isAfter(sent);
    }

    private List<MinutesText.Signature> signatures(Minutes minutes, Language language) {
        return book.approvals(minutes.id(), minutes.version()).stream()
                .map(one -> new MinutesText.Signature(
                        Texts.say("approver." + one.role(), language.locale()),
                        one.personName(),
                        state(one, language),
                        one.decidedAt() == null ? null : LocalTimes.dateOf(one.decidedAt())))
                .toList();
    }

    private static String state(Approval one, Language language) {
        return Texts.say(
                one.byLink() ? "approver.byLink." + one.state() : "approval." + one.state(), language.locale());
    }

    private static @Nullable String name(@Nullable PartyId party, Function<PartyId, Party> who, Language language) {
        return party == null ? null : who.apply(party).name().in(language);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
