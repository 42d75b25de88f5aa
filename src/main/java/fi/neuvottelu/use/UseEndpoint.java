package fi.neuvottelu.use;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Groups;
import fi.neuvottelu.people.People;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.use.Uses.Use;
import fi.neuvottelu.use.Uses.Wanted;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.NotHere;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of use of a host, for the people whom the host has named. To read it is a use, too. */
@RestController
@RequestMapping(path = Endpoints.ROOT + "/use", produces = MediaType.APPLICATION_JSON_VALUE)
class UseEndpoint {
    private static final int AT_ONCE = 50;

    private final Uses uses;
    private final UseLog log;
    private final Acting acting;
    private final People people;
    private final Parties parties;
    private final Clock clock;

    UseEndpoint(Uses uses, UseLog log, Acting acting, People people, Parties parties, Clock clock) {
        this.uses = uses;
        this.log = log;
        this.acting = acting;
        this.people = people;
        this.parties = parties;
        this.clock = clock;
    }

    /** What the reader can ask for; no hosts for somebody whom none has named. */
    record Choices(LocalDate today, List<HostChoice> hosts) {}

    record HostChoice(String id, String name, List<Choice> parties) {}

    record Choice(String id, String name) {}

    /**
     * A row as it is read.
     *
     * @param name of the user, or of the party whose mailbox a letter went to
     * @param party null where it was of several
     * @param ofAllHosts whether it was of other hosts too
     */
    record Line(
            Instant at,
            String user,
            String name,
            Role role,
            Uses.Way way,
            Seen.What what,
            String subject,
            @Nullable String party,
            boolean ofAllHosts) {}

    /** @param more whether there are older ones */
    record Page(List<Line> uses, boolean more) {}

    @SeesNobody
    @GetMapping("/choices")
    Choices choices() {
        var today = LocalTimes.today(clock);
        return new Choices(
                today,
                parties.hosts().stream()
                        .filter(host -> reads(host.id().value()))
                        .map(host -> choice(host, today))
                        .toList());
    }

    private HostChoice choice(Host host, LocalDate today) {
        return new HostChoice(
                host.id().value(),
                host.name().inReadersLanguage(),
                parties.around(host, today).stream()
                        .map(party ->
                                new Choice(party.id().value(), party.name().inReadersLanguage()))
                        .toList());
    }

    /**
     * By POST, since whom somebody asks about does not belong into an address.
     *
     * @param host id of the host
     * @param party id of the party whose it was; empty for all
     * @param user id of the user who saw it; empty for all
     * @param from first local day
     * @param to last local day
     * @param page from 0, the latest first
     */
    @PostMapping
    Page read(
            @RequestParam String host,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String user,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "0") int page) {
        if (!reads(host)) {
            throw new NotHere();
        }
        log.opened(Seen.several(Seen.What.USES, "uses/" + host, host));
        var wanted = new Wanted(
                host,
                given(party),
                given(user),
                KeepingUses.startOf(LocalTimes.date(from)),
                KeepingUses.startOf(LocalTimes.date(to).plusDays(1)));
        var found = uses.find(wanted, Math.max(0, page) * AT_ONCE, AT_ONCE + 1);
        var names = new HashMap<String, String>();
        return new Page(
                found.stream().limit(AT_ONCE).map(use -> line(use, names)).toList(), found.size() > AT_ONCE);
    }

    private Line line(Use use, Map<String, String> names) {
        return new Line(
                use.usedAt(),
                use.userId(),
                names.computeIfAbsent(
                        use.userId(), id -> use.role() == Role.RECIPIENT ? partyName(id) : people.nameOf(id)),
                use.role(),
                use.way(),
                use.what(),
                use.subject(),
                use.party() == null ? null : names.computeIfAbsent(use.party(), this::partyName),
                use.host() == null);
    }

    private String partyName(String id) {
        return parties.find(PartyId.of(id))
                .map(party -> party.name().inReadersLanguage())
                .orElse(id);
    }

    private boolean reads(String host) {
        return acting.isMemberOf(Groups.useLogOf(host));
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
