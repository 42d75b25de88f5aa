package fi.neuvottelu.feeds;

import fi.neuvottelu.link.Link;
import fi.neuvottelu.link.Links;
import fi.neuvottelu.link.Purpose;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar feeds of a host's deadlines, each at the secret address of a {@link Links link}. */
@Component
class Feeds {
    /** Of one host at a time: enough for everybody who watches it. */
    static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Links links;

    Feeds(JdbcClient jdbc, Links links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /** @param language in which the feed is written: fi, sv or en */
    record Feed(long id, String language, Link link) {
        String host() {
            return link.host();
        }

        PartyId hostId() {
            return PartyId.of(link.host());
        }
    }

    private record Kept(long id, long linkId, String language) {
        Feed at(Link link) {
            return new Feed(id, language, link);
        }
    }

    /** @param secret the only time that it is told */
    record Opened(long id, String secret) {}

    /** @throws Refusal if the host has as many as it can have */
    @Transactional
    Opened open(Host host, String language) {
        if (of(host).size() >= MOST) {
            throw new Refusal("feed.tooMany", MOST);
        }
        var made = links.make(Purpose.CALENDAR_FEED, host.id().value(), null, null);
        var id = new GeneratedKeyHolder();
        jdbc.sql("insert into duty_feed (link_id, language) values (?, ?)")
                .params(made.id(), language)
                .update(id, "id");
        return new Opened(Objects.requireNonNull(id.getKeyAs(Long.class)), made.secret());
    }

    /** Those that can be read. */
    List<Feed> of(Host host) {
        return links.of(Purpose.CALENDAR_FEED, host.id().value()).stream()
                .flatMap(link -> ofLink(link).stream())
                .toList();
    }

    /** @throws NotHere if there is none, or it was revoked already */
    Feed get(long id) {
        return jdbc.sql("select * from duty_feed where id = ?")
                .param(id)
                .query(Row.of(Kept.class))
                .optional()
                .flatMap(kept -> links.find(kept.linkId()).map(kept::at))
                .orElseThrow(NotHere::new);
    }

    void revoke(Feed feed) {
        links.revoke(feed.link().id());
    }

    Optional<Feed> readBy(String secret) {
        return links.use(Purpose.CALENDAR_FEED, secret).flatMap(this::ofLink);
    }

    private Optional<Feed> ofLink(Link link) {
        return jdbc.sql("select * from duty_feed where link_id = ?")
                .param(link.id())
                .query(Row.of(Kept.class))
                .optional()
                .map(kept -> kept.at(link));
    }
}
