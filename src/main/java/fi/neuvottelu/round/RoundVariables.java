package fi.neuvottelu.round;

import fi.neuvottelu.engine.Variable;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.people.Groups;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words that every instance of a round, its sessions and invitations carries. */
public final class RoundVariables {
    /** Group id of the host; the engine takes the instance's tenant from it. */
    public static final Variable<String> HOST = Variable.text("host");

    /** The Act under which the model opens rounds; said in the model itself. */
    static final Variable<String> ACT = Variable.text("act");

    /** Id of the round's row. */
    public static final Variable<Long> ROUND = Variable.id("round");

    /** As it stands in Cockpit and in task names: "HYTE 2027 Pohjanmaa". */
    public static final Variable<String> ROUND_NAME = Variable.text("roundName");

    /** User group of the host's coordinators. */
    public static final Variable<String> COORDINATORS = Variable.text("coordinators");

    /** Languages of task names, in order: "FI", "FI,SV", "SV,FI". */
    public static final Variable<String> LANGUAGES = Variable.text("languages");

    private RoundVariables() {}

    /** As the engine takes them when an instance is started for a round outside the round's own process. */
    public static Map<String, Object> of(Round round, Host host) {
        var variables = of(host);
        variables.put(ROUND.name(), round.id());
        variables.put(ROUND_NAME.name(), Rounds.nameOf(round, host, Language.FI));
        return variables;
    }

    /** For what belongs to a host and to no round. */
    public static Map<String, Object> of(Host host) {
        var variables = new HashMap<String, Object>();
        variables.put(HOST.name(), host.id().value());
        variables.put(ROUND_NAME.name(), host.shortName().fi());
        variables.put(COORDINATORS.name(), Groups.coordinatorsOf(host.id().value()));
        variables.put(LANGUAGES.name(), languages(LetterLanguages.of(host, host)));
        return variables;
    }

    /** "FI", "FI,SV", "SV,FI". */
    public static String languages(List<Language> inOrder) {
        return inOrder.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
