package fi.neuvottelu.feeds;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Groups;
import fi.neuvottelu.people.People;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.register.Sight;
import fi.neuvottelu.register.WantedAsTyped;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.web.WithoutLogin;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Settings;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calendar feeds of a host's deadlines: opened and revoked by those who answer for it, read by whoever has the address. */
@RestController
@RequestMapping(Endpoints.ROOT + "/feeds")
class FeedsEndpoint {
    private final Feeds feeds;
    private final FeedContent content;
    private final Sight sight;
    private final Parties parties;
    private final People people;
    private final UseLog uses;
    private final Settings settings;

    FeedsEndpoint(
            Feeds feeds,
            FeedContent content,
            Sight sight,
            Parties parties,
            People people,
            UseLog uses,
            Settings settings) {
        this.feeds = feeds;
        this.content = content;
        this.sight = sight;
        this.parties = parties;
        this.people = people;
        this.uses = uses;
        this.settings = settings;
    }

    /** A feed without its secret. */
    record Shown(
            long id,
            String county,
            String language,
            String createdBy,
            String createdByName,
            LocalDate createdOn,
            @Nullable LocalDate lastReadOn) {}

    /** @param address told once */
    record Opened(long id, String address) {}

    /** @param county official code of the host */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<Shown> all(@RequestParam String county) {
        var host = host(county);
        uses.opened(Seen.several(
                Seen.What.PEOPLE, "feeds/" + host.id().value(), host.id().value()));
        return feeds.of(host).stream()
                .map(feed -> new Shown(
                        feed.id(),
                        host.code(),
                        feed.language(),
                        feed.link().madeBy(),
                        people.nameOf(feed.link().madeBy()),
                        LocalTimes.dateOf(feed.link().madeAt()),
                        feed.link().lastUsedOn()))
                .toList();
    }

    @SeesNobody
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestParam String county, @RequestParam(required = false) @Nullable String lang) {
        var opened = feeds.open(host(county), WantedAsTyped.language(lang).getLanguage());
        return new Opened(opened.id(), settings.address(Endpoints.ROOT + "/feeds/" + opened.secret() + ".ics"));
    }

    @SeesNobody
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        var feed = feeds.get(id);
        if (!sight.answersFor(parties.host(feed.hostId()))) {
            throw new NotHere();
        }
        feeds.revoke(feed);
    }

    @WithoutLogin
    @GetMapping("/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        var feed = feeds.readBy(secret).filter(this::isAnsweredFor).orElseThrow(NotHere::new);
        uses.fed(
                Seen.several(Seen.What.DEADLINES, "feed/" + feed.id(), feed.host()),
                feed.link().madeBy());
        var text = content.of(parties.host(feed.hostId()), feed.language());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever has left knows the address still: with her it ends, and a colleague opens one of her own. */
    private boolean isAnsweredFor(Feeds.Feed feed) {
        var groups = people.groupsOf(feed.link().madeBy());
        return Stream.of(
                        Groups.coordinatorsOf(feed.host()),
                        Groups.supervisorsOf(feed.host()),
                        Groups.NATIONAL_SUPERVISORS)
                .anyMatch(groups::contains);
    }

    private Host host(String code) {
        return parties.hosts().stream()
                .filter(host -> host.code().equals(code) && sight.answersFor(host))
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
