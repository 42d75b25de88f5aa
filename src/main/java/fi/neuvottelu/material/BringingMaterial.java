package fi.neuvottelu.material;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Files come to a session, are shared and are taken away; each is looked at before any of it is kept. */
@Component
class BringingMaterial {
    /** Of one session: our own limit. */
    /** Of one organisation in one session: nobody takes the room of another. */
    private static final int MOST = 100;

    /** How many times its size a package may unpack to; office files stay far below. */
    private static final int MOST_TIMES = 20;

    private final Materials materials;
    private final Pieces pieces;
    private final VirusScanner scanner;
    private final MaterialSettings settings;
    private final Past past;
    private final Acting acting;
    private final TransactionOperations transaction;

    BringingMaterial(
            Materials materials,
            Pieces pieces,
            VirusScanner scanner,
            MaterialSettings settings,
            Past past,
            Acting acting,
            TransactionOperations transaction) {
        this.materials = materials;
        this.pieces = pieces;
        this.scanner = scanner;
        this.settings = settings;
        this.past = past;
        this.acting = acting;
        this.transaction = transaction;
    }

    /**
     * What somebody sends.
     *
     * @param name as her browser says it
     * @param bytes how large it is
     */
    record Sent(
            @Nullable String name,
            long bytes,
            InputStreamSource content,
            @Nullable String language) {}

    /**
     * @param side for whom she brings it; she has been asked whether she may
     * @param pointKey of a point of the session's agenda, null for the whole session
     * @throws Refusal if it is empty, too large, not what it says, or holds what runs
     */
    void bring(Session session, PartyId side, @Nullable String pointKey, Sent sent) {
        var name = FileName.cleaned(sent.name());
        if (sent.bytes() == 0) {
            throw new Refusal("material.empty", name);
        }
        if (sent.bytes() > settings.most().toBytes()) {
            throw new Refusal("material.large", name, settings.most().toMegabytes());
        }
        if (materials.ofSession(session.id()).stream()
                        .filter(one -> one.party().equals(side))
                        .count()
                >= MOST) {
            throw new Refusal("material.many", MOST);
        }
        var language = Typed.oneOf(Material.Spoken.class, sent.language(), "material.language");
        try {
            var type = new ContentLook(settings.most().toBytes() * MOST_TIMES).judged(name, sent.content());
            var scanned = scanner.judged(sent.content());
            keep(
                    new Materials.Coming(
                            session.id(), pointKey, side, name, type, language, scanned, acting.requireUser()),
                    sent.content());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void keep(Materials.Coming coming, InputStreamSource content) {
        transaction.executeWithoutResult(status -> {
            var id = materials.begin(coming);
            try (var in = content.getInputStream()) {
                materials.kept(id, pieces.write(id, in));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    void share(Material one) {
        materials.share(one.id());
    }

    /** What it was stays known, without its content. */
    void remove(long id, @Nullable String why) {
        var reason = Typed.text(Typed.needed(why, "material.reasonMissing"), Longest.ACCOUNT_REASON);
        transaction.executeWithoutResult(status -> {
            var one = materials.locked(id).orElseThrow(NotHere::new);
            past.keep(
                    PastKind.MATERIAL,
                    String.valueOf(one.sessionId()),
                    new FormerMaterial(one.name(), one.party().value(), one.bytes(), one.hash(), one.shared()),
                    reason);
            pieces.remove(id);
            materials.remove(id);
        });
    }
}
