package fi.neuvottelu.invitation;

import fi.neuvottelu.invitation.InvitationText.InvitedGroup;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Subjects;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What all letters about a session say alike. Where those of many parties are written in one transaction it is read once: read for
 * each, a letter to one of a thousand would read a thousand.
 */
@Component
class SideBySide {
    private final Agendas agendas;
    private final Subjects subjects;
    private final Invitations invitations;
    private final Parties parties;

    SideBySide(Agendas agendas, Subjects subjects, Invitations invitations, Parties parties) {
        this.agendas = agendas;
        this.subjects = subjects;
        this.invitations = invitations;
        this.parties = parties;
    }

    /** @param invited all whose invitation stands, by group; read when a letter names them */
    record Alike(List<RoundTopics> subjects, Agendas.Version agenda, Function<Language, List<InvitedGroup>> invited) {}

    private record Once(Session session, Alike alike) implements TransactionSynchronization {}

    /** Until its end the transaction does nothing but to write letters about this session: what they say alike stays as it is. */
    void begins(Session session) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && known(session).isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new Once(session, read(session)));
        }
    }

    Alike of(Session session) {
        return known(session).orElseGet(() -> read(session));
    }

    private static Optional<Alike> known(Session session) {
        return !TransactionSynchronizationManager.isSynchronizationActive()
                ? Optional.empty()
                : TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(Once.class::isInstance)
                        .map(Once.class::cast)
                        .filter(once -> once.session().equals(session))
                        .findFirst()
                        .map(Once::alike);
    }

    /** Written down before it is sent. */
    private Alike read(Session session) {
        var invited = new Invited(session);
        return new Alike(subjects.of(session), agendas.toSend(session), invited::in);
    }

    private final class Invited {
        private final Session session;
        private final Map<Language, List<InvitedGroup>> groups = new EnumMap<>(Language.class);
        private @Nullable List<Party> all;

        private Invited(Session session) {
            this.session = session;
        }

        List<InvitedGroup> in(Language language) {
            return groups.computeIfAbsent(language, any -> InvitationTexts.groups(all(), language));
        }

        private List<Party> all() {
            var known = all;
            if (known == null) {
                Function<PartyId, Party> who = parties.lookup(List.of(parties.host(session.host())));
                known = invitations.partiesOf(session.id()).stream().map(who).toList();
                all = known;
            }
            return known;
        }
    }
}
