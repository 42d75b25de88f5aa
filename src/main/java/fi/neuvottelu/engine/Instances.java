package fi.neuvottelu.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What an instance hands on to the instances that it starts: a child inherits nothing by itself, not even its tenant. */
public final class Instances {
    private static final List<String> HANDED_ON = List.of("host", "round", "roundName", "coordinators", "languages");

    private Instances() {}

    public static Map<String, Object> carried(VariableScope scope) {
        return carry(scope.getVariables());
    }

    public static Map<String, Object> carry(Map<String, Object> variables) {
        var carried = new HashMap<String, Object>();
        HANDED_ON.forEach(name -> carried.put(name, variables.get(name)));
        return carried;
    }
}
