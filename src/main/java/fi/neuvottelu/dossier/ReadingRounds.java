package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.dossier.RoundFacts.Link;
import fi.neuvottelu.dossier.RoundFacts.Named;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.planning.PlansOnFile;
import fi.neuvottelu.register.DutiesOnFile;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.SessionsOnFile;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.words.NotHere;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one may read of a round: all of it whoever is of its host, a party what went to it and what concerns it. */
@Component
class ReadingRounds {
    private final Rounds rounds;
    private final Sessions sessions;
    private final SessionsOnFile file;
    private final Invitations invitations;
    private final PlansOnFile plans;
    private final Parties parties;
    private final Readers readers;
    private final RoundSessions lines;
    private final MeasuresOfRound measures;
    private final DecisionsOfRound decisions;
    private final LettersOfRound letters;
    private final StatementsOfRound statements;
    private final HappeningsOfRound happenings;
    private final DutiesOnFile duties;
    private final Clock clock;

    ReadingRounds(
            Rounds rounds,
            Sessions sessions,
            SessionsOnFile file,
            Invitations invitations,
            PlansOnFile plans,
            Parties parties,
            Readers readers,
            RoundSessions lines,
            MeasuresOfRound measures,
            DecisionsOfRound decisions,
            LettersOfRound letters,
            StatementsOfRound statements,
            HappeningsOfRound happenings,
            DutiesOnFile duties,
            Clock clock) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.file = file;
        this.invitations = invitations;
        this.plans = plans;
        this.parties = parties;
        this.readers = readers;
        this.lines = lines;
        this.measures = measures;
        this.decisions = decisions;
        this.letters = letters;
        this.statements = statements;
        this.happenings = happenings;
        this.duties = duties;
        this.clock = clock;
    }

    /** @throws NotHere for whoever it does not concern, as if there were none */
    RoundOnPage of(long id) {
        var look = look(rounds.find(id).orElseThrow(NotHere::new));
        var ofHost = look.reader().ofHost();
        var round = look.round();
        var facts = new RoundFacts(
                Rounds.nameOf(round, look.host(), Language.ofReader()),
                Addresses.ofRound(round.id()),
                ofHost,
                ofHost
                        ? new Link(
                                look.host().name().inReadersLanguage(),
                                Addresses.of(look.host().id(), HostList.ROUNDS))
                        : null,
                files(look),
                about(look),
                lines.of(look),
                measures.of(look),
                decisions.of(look),
                ofHost ? letters.counted(round) : List.of(),
                letters.latest(look),
                ofHost ? Addresses.of(look.host().id(), HostList.LETTERS) + "?kierros=" + round.id() : null,
                ofHost ? statements.of(round) : List.of(),
                ofHost ? statements.pairs(look) : List.of(),
                ofHost ? List.of() : duties(look),
                ofHost ? happenings.of(look) : List.of());
        return new RoundOnPage(
                facts,
                ofHost
                        ? Seen.several(
                                Seen.What.ANSWERS,
                                "round/" + round.id(),
                                round.host().value())
                        : Seen.nobody());
    }

    private static List<Link> files(Look look) {
        var id = look.round().id();
        return Stream.of(
                        look.reader().named()
                                ? new Link(Shown.say("document.ofRound"), Addresses.ofRound(id) + "/asiakirjat")
                                : null,
                        look.reader().ofHost()
                                ? new Link(
                                        Shown.say("documentList.title.page"),
                                        Addresses.ofRound(id) + "/asiakirjaluettelo")
                                : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private Look look(Round round) {
        var host = parties.host(round.host());
        var reader = readers.of(host);
        var invited = invitations.ofRound(round.id());
        var attended = file.attendedOf(round.id());
        var seen = sessions.ofRound(round.id()).stream()
                .filter(one -> reader.ofHost()
                        || reader.is(host.id())
                        || concerned(one, invited, attended).stream().anyMatch(reader::is))
                .toList();
        if (!reader.ofHost() && seen.isEmpty()) {
            throw new NotHere();
        }
        return new Look(round, host, reader, parties.lookup(host), seen, invited, attended);
    }

    private static Set<PartyId> concerned(Session session, List<Invitation> invited, Map<Long, Set<PartyId>> attended) {
        var all = invited.stream()
                .filter(one -> one.sessionId() == session.id() && Look.wasInvited(one))
                .map(Invitation::party)
                .collect(toSet());
        all.addAll(attended.getOrDefault(session.id(), Set.of()));
        return all;
    }

    private List<Named> about(Look look) {
        var round = look.round();
        var all = new ArrayList<Named>();
        all.add(named("dossier.host", look.host().name().inReadersLanguage()));
        all.add(named("dossier.state", Shown.say("roundState." + round.state())));
        all.add(named("dossier.window", Shown.day(round.windowStart()) + "–" + Shown.day(round.windowEnd())));
        all.add(named("dossier.act", Section.of(round.act(), look.host()).text(Pages.readers())));
        add(all, "dossier.organiser", round.organiser() == null ? null : look.name(round.organiser()));
        add(all, "dossier.forum", round.forum());
        add(all, "dossier.contact", rounds.contactOf(round, look.host(), Language.ofReader()));
        add(all, "dossier.ended", round.endReason().inReadersLanguage());
        if (look.reader().ofHost()) {
            add(all, "dossier.another", round.reason());
            plans.of(round.id()).ifPresent(plan -> {
                plan.arrangement().forEach(key -> add(all, "dossier.arrangement", Shown.say(key)));
                add(all, "dossier.inSpite", plan.reason());
            });
        }
        return List.copyOf(all);
    }

    private static void add(List<Named> all, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            all.add(named(key, text));
        }
    }

    private static Named named(String key, String text) {
        return new Named(key, text);
    }

    private List<DutiesOnFile.Told> duties(Look look) {
        var today = LocalTimes.today(clock);
        return look.reader().organisations().stream()
                .flatMap(party -> duties
                        .of(look.round().act(), look.host(), look.round().windowStart(), party, today, Pages.readers())
                        .stream())
                .distinct()
                .toList();
    }
}
