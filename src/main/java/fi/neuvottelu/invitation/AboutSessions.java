package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.Subjects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AboutSessions {
    @Bean
    SessionPapers.About whatPapersAsk(Sessions sessions, Rounds rounds, Parties parties, Subjects subjects) {
        return new SessionPapers.About(sessions, rounds, parties, subjects);
    }
}
