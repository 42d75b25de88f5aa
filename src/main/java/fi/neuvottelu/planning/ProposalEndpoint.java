package fi.neuvottelu.planning;

import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.TextPair;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sessions that an arrangement proposes, while the coordinator chooses it. */
@RestController
class ProposalEndpoint {
    private final Rounds rounds;
    private final Arranging arranging;
    private final Acting acting;

    ProposalEndpoint(Rounds rounds, Arranging arranging, Acting acting) {
        this.rounds = rounds;
        this.arranging = arranging;
        this.acting = acting;
    }

    @SeesNobody
    @GetMapping(Endpoints.ROOT + "/rounds/{id}/proposal")
    List<PlanDraft.SessionDraft> of(
            @PathVariable long id,
            @RequestParam String geography,
            @RequestParam(defaultValue = "EVERYTHING") String content,
            @RequestParam(defaultValue = "1") int times,
            @RequestParam MultiValueMap<String, String> everything) {
        var round = rounds.find(id)
                .filter(one -> acting.isCoordinatorOf(one.host().value()))
                .orElseThrow(NotHere::new);
        // Not bound as a list: Spring would take a single theme apart at its commas
        var themes = themes(everything.getOrDefault("theme", List.of()), everything.getOrDefault("themeSv", List.of()));
        return arranging.propose(
                round, new PlanDraft.Attributes(geography, null, null, content, themes, times, null, null));
    }

    /** The n-th of one language belongs to the n-th of the other. */
    private static List<TextPair> themes(List<String> finnish, List<String> swedish) {
        return IntStream.range(0, finnish.size())
                .mapToObj(n -> new TextPair(finnish.get(n), n < swedish.size() ? swedish.get(n) : null))
                .toList();
    }
}
