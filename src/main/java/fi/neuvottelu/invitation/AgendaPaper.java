package fi.neuvottelu.invitation;

import fi.neuvottelu.document.Kind;
import fi.neuvottelu.document.Sections;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.session.Session;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The agenda of a session as it stands, each point with what stands below it. */
@Component
class AgendaPaper extends SessionPapers {
    private final Agendas agendas;

    AgendaPaper(About about, Agendas agendas) {
        super(Kind.AGENDA, about);
        this.agendas = agendas;
    }

    @Override
    void write(Session session, Host host, Sections sections, Language language) {
        points(Objects.requireNonNull(agendas.asItStands(session).get(language)), sections);
    }

    /** The first line of a point is its title. */
    static void points(List<String> points, Sections sections) {
        for (var n = 0; n < points.size(); n++) {
            var lines = points.get(n).lines().toList();
            var below = lines.stream()
                    .skip(1)
                    .map(line -> line.strip().replaceFirst("^- ", ""))
                    .toList();
            var title = (n + 1) + ". " + lines.get(0);
            if (below.isEmpty()) {
                sections.heading(title);
            } else {
                sections.under(title, sections.list(below));
            }
        }
    }
}
