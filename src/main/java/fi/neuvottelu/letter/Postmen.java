package fi.neuvottelu.letter;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The postmen of this node: as many as there may be connections, each on rounds of his own, so that one who waits holds up nobody. */
class Postmen implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Postmen.class);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Postman postman;
    private final @Nullable Duration pause;
    private final int many;
    private @Nullable ScheduledExecutorService rounds;

    /** @param pause between two rounds; null = they stay at home */
    Postmen(Postman postman, @Nullable Duration pause, int many) {
        this.postman = postman;
        this.pause = pause;
        this.many = many;
    }

    @Override
    public void start() {
        if (pause == null || rounds != null) {
            return;
        }
        var started = Executors.newScheduledThreadPool(many + 1);
        for (var one = 0; one < many; one++) {
            started.scheduleWithFixedDelay(safely(postman::deliverDue), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
        var renewal = Tray.LEASE.dividedBy(3).toMillis();
        started.scheduleWithFixedDelay(safely(postman::keepsInHand), renewal, renewal, TimeUnit.MILLISECONDS);
        rounds = started;
    }

    /** The letter in hand is finished; if that takes too long, another node finds it and says that it perhaps was delivered. */
    @Override
    public void stop() {
        var going = rounds;
        rounds = null;
        if (going == null) {
            return;
        }
        postman.takesNoMore();
        going.shutdown();
        try {
            if (!going.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a letter is still in hand");
                going.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            going.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }

    /** A round that fails, for want of a database or of memory for instance, is not the last one. */
    private static Runnable safely(Runnable round) {
        return () -> {
            try {
                round.run();
            } catch (Throwable trouble) {
                LOG.error("a postman's round failed", trouble);
            }
        };
    }
}
