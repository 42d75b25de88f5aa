package fi.neuvottelu.statute;

import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is said of a negotiation beside what it lacks: how many of the invited did not come, what is planned, and what was
 * recorded afterwards. By our
 * reading it was held although some of them stayed away; how many may, no Act says.
 */
final class Absence {
    private Absence() {}

    static List<Missing> remarks(Facts facts) {
        var remarks = new ArrayList<Missing>();
        absent(facts, "municipalitiesAbsent", id -> facts.isMunicipality(id), remarks);
        absent(facts, "othersAbsent", facts::isOtherActor, remarks);
        facts.ahead().stream()
                .map(Ahead::day)
                .sorted()
                .distinct()
                .map(day -> Missing.byOurRule("planned", day))
                .forEach(remarks::add);
        remarks.addAll(Afterwards.remarks(facts));
        return remarks;
    }

    private static void absent(Facts facts, String code, Predicate<PartyId> wanted, List<Missing> remarks) {
        var came = of(facts.counting().stream().map(HeldSession::attended).toList(), wanted);
        var absent = of(facts.counting().stream().map(HeldSession::invited).toList(), wanted);
        var invited = absent.size();
        absent.removeAll(came);
        if (!absent.isEmpty()) {
            remarks.add(Missing.byOurRule(code, absent.size(), invited));
        }
    }

    private static Set<PartyId> of(List<Set<PartyId>> each, Predicate<PartyId> wanted) {
        return each.stream().flatMap(Set::stream).distinct().filter(wanted).collect(toSet());
    }
}
