package fi.neuvottelu;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** The application in a JVM of its own with a clock that is wrong; see {@link RunningNode}. */
public final class PostNode {
    static final String UP = "the node is up";

    private PostNode() {}

    /** @param args settings of the application; the clock's stand in {@code node.begin}, {@code node.since} and {@code node.speed} */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var clock = new Wrong(
                Instant.parse(System.getProperty("node.begin")),
                Instant.parse(System.getProperty("node.since")),
                Integer.getInteger("node.speed"));
        var node = new SpringApplication(Neuvottelu.class);
        node.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("wrongClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
        node.run(args);
        System.out.println(UP);
    }

    /** Tells {@code begin} at the moment {@code since}, and goes on faster than time. */
    private static final class Wrong extends Clock {
        private final Instant begin;
        private final Instant since;
        private final int speed;

        Wrong(Instant begin, Instant since, int speed) {
            this.begin = begin;
            this.since = since;
            this.speed = speed;
        }

        @Override
        public Instant instant() {
            return begin.plus(Duration.between(since, Instant.now()).multipliedBy(speed));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }
}
