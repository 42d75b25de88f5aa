package fi.neuvottelu.earlier;

import fi.neuvottelu.earlier.EarlierDraft.NamedParty;
import fi.neuvottelu.earlier.EarlierNegotiation.Named;
import fi.neuvottelu.statute.Act;
import java.time.LocalDate;
import java.util.List;

/**
 * What a line of a file without fault records, as the form shows it.
 *
 * @param came beside the host
 * @param newActors names that are entered in the host's register
 */
record EarlierRow(
        int line,
        LocalDate heldOn,
        List<String> acts,
        long invited,
        long came,
        int topics,
        int measures,
        List<String> newActors) {
    static EarlierRow of(int line, EarlierDraft draft, EarlierNegotiation recorded) {
        var content = recorded.content();
        return new EarlierRow(
                line,
                content.heldOn(),
                content.topics().keySet().stream().map(Act::number).toList(),
                content.parties().stream().filter(Named::invited).count(),
                content.parties().stream()
                        .filter(one -> one.came() && !one.party().equals(recorded.host()))
                        .count(),
                content.topics().values().stream().mapToInt(List::size).sum(),
                content.measures().size(),
                JudgedDraft.orEmpty(draft.parties()).stream()
                        .filter(one -> one.party() == null)
                        .map(NamedParty::name)
                        .map(String::valueOf)
                        .toList());
    }
}
