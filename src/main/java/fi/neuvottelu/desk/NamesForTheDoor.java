package fi.neuvottelu.desk;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.invitation.Nomination;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.sheet.Sheet;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who comes to a session, by organisation: to print for the door, or as a file. For the coordinators of its host. */
@Controller
class NamesForTheDoor {
    private static final String PATH = Pages.ROOT + "/nimilista";

    private final Sessions sessions;
    private final Rounds rounds;
    private final Invitations invitations;
    private final Parties parties;
    private final Pages pages;
    private final Acting acting;
    private final UseLog uses;

    NamesForTheDoor(
            Sessions sessions,
            Rounds rounds,
            Invitations invitations,
            Parties parties,
            Pages pages,
            Acting acting,
            UseLog uses) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.invitations = invitations;
        this.parties = parties;
        this.pages = pages;
        this.acting = acting;
        this.uses = uses;
    }

    /** @param people who come of those whom it named; none if it has named nobody yet who can */
    record Organisation(String name, boolean remotely, List<Comer> people) {}

    /** @param deputy who may come in her place */
    record Comer(String name, String role, @Nullable String deputy, boolean remote) {}

    /** @param file where the same list is as a file */
    record Facts(String round, String session, int people, List<Organisation> organisations, String file) {}

    @GetMapping(PATH)
    ModelAndView show(@RequestParam long session, HttpServletRequest request) {
        var one = mine(session);
        uses.opened(seen(one));
        var all = organisations(one);
        var facts = new Facts(
                Rounds.nameOf(rounds.byId(one.roundId()), parties.host(one.host()), Language.ofReader()),
                WrittenDate.of(one.day(), Pages.readers()) + " "
                        + LocalTimes.shown(LocalTimes.timeOf(one.startsAt()))
                        + (one.place().blank() ? "" : ", " + one.place().inReadersLanguage()),
                all.stream()
                        .mapToInt(organisation -> organisation.people().size())
                        .sum(),
                all,
                PATH + ".csv?session=" + session);
        return pages.show("names", "names.title", facts, request);
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> file(@RequestParam long session) {
        var one = mine(session);
        uses.exported(seen(one));
        var lines = organisations(one).stream().flatMap(NamesForTheDoor::lines).toList();
        var heads = Stream.of("organisation", "name", "role", "deputy", "way")
                .map(head -> Texts.say("names." + head, Pages.readers()))
                .toList();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("nimilista.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(Sheet.write(heads, lines).getBytes(StandardCharsets.UTF_8));
    }

    /** An organisation that has named nobody has a line of its own. */
    private static Stream<List<String>> lines(Organisation one) {
        return one.people().isEmpty()
                ? Stream.of(List.of(one.name(), "", "", "", way(one.remotely())))
                : one.people().stream()
                        .map(person -> List.of(
                                one.name(),
                                person.name(),
                                person.role(),
                                Optional.ofNullable(person.deputy()).orElse(""),
                                way(one.remotely() || person.remote())));
    }

    private static String way(boolean remotely) {
        return Texts.say(remotely ? "names.remotely" : "names.onSite", Pages.readers());
    }

    private List<Organisation> organisations(Session session) {
        var named = invitations.namedAt(session.id());
        return invitations.ofSession(session.id()).stream()
                .filter(one -> one.state() != InvitationState.WITHDRAWN)
                .filter(one -> one.answer() != null && one.answer().attending())
                .map(one -> organisation(one, named))
                .sorted(ByName.ofReader(Organisation::name))
                .toList();
    }

    private Organisation organisation(Invitation one, Map<Long, List<Nomination>> named) {
        return new Organisation(
                parties.byId(one.party()).name().inReadersLanguage(),
                one.answer() == Answer.REMOTELY,
                named.getOrDefault(one.id(), List.of()).stream()
                        .flatMap(NamesForTheDoor::comers)
                        .toList());
    }

    /** Nobody who cannot come; of a deputy nothing but the name is known. */
    private static Stream<Comer> comers(Nomination one) {
        return one.whoComes().stream()
                .map(name -> one.comes()
                        ? new Comer(name, one.personRole(), one.deputyName(), one.remote())
                        : new Comer(name, Texts.say("presence.DEPUTY", Pages.readers()), null, one.remote()));
    }

    /** @throws NotHere for whoever does not coordinate its host, as if there were none */
    private Session mine(long id) {
        return sessions.find(id)
                .filter(session -> acting.isCoordinatorOf(session.host().value()))
                .orElseThrow(NotHere::new);
    }

    private static List<Seen> seen(Session session) {
        return Seen.several(
                Seen.What.PEOPLE, "session/" + session.id(), session.host().value());
    }
}
