package fi.neuvottelu.use;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.use.Uses.Stretch;
import fi.neuvottelu.use.Uses.Use;
import fi.neuvottelu.use.Uses.Way;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who uses what, in what role, and what counts as one use of it. */
@Component
class KeepingUses implements UseLog {
    private final Uses uses;
    private final UseSettings settings;
    private final Acting acting;
    private final Clock clock;

    KeepingUses(Uses uses, UseSettings settings, Acting acting, Clock clock) {
        this.uses = uses;
        this.settings = settings;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void opened(List<Seen> seen) {
        seen.forEach(one -> byReader(one, Way.OPENED));
    }

    @Override
    public void exported(List<Seen> seen) {
        seen.forEach(one -> byReader(one, Way.EXPORTED));
    }

    /** A calendar asks all day long: that is one use a day. */
    @Override
    public void fed(List<Seen> seen, String holder) {
        var today = LocalTimes.today(clock);
        var stretch = new Stretch(startOf(today).minusMillis(1), today.toEpochDay());
        seen.forEach(one -> uses.keepOnce(Use.of(one, clock.instant(), holder, Role.FEED_HOLDER, Way.FED), stretch));
    }

    /** In the transaction that marks the letter: each is sent once. */
    void sent(Seen seen) {
        var recipient = String.valueOf(seen.party());
        uses.keep(Use.of(seen, clock.instant(), recipient, Role.RECIPIENT, Way.SENT), new Stretch(Instant.EPOCH, 0));
    }

    @Override
    public Period kept() {
        return settings.keep();
    }

    void forgetOld() {
        uses.forget(startOf(LocalTimes.today(clock).minus(settings.keep())));
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LocalTimes.ZONE).toInstant();
    }

    private void byReader(Seen seen, Way way) {
        var now = clock.instant();
        var same = settings.same();
        var stretch = new Stretch(now.minus(same), now.getEpochSecond() / Math.max(1, same.toSeconds()));
        uses.keepOnce(Use.of(seen, now, acting.requireUser(), Role.of(acting, seen.host()), way), stretch);
    }
}
