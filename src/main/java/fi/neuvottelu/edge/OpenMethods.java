package fi.neuvottelu.edge;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.CaseService;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/**
 * Which methods of the engine's services the pages need. Queries are open: what they find is judged by the engine, by the
 * rights and hosts of the person. What else writes, starts, moves or deletes is not here.
 */
final class OpenMethods {
    private static final Map<Class<?>, Set<String>> OPEN = Map.ofEntries(
            Map.entry(TaskService.class, Set.of("claim", "getIdentityLinksForTask", "createTaskReport")),
            Map.entry(
                    FormService.class,
                    Set.of("getStartFormData", "getTaskFormData", "submitStartForm", "submitTaskForm")),
            Map.entry(
                    RepositoryService.class,
                    Set.of(
                            "getProcessDefinition",
                            "getProcessModel",
                            "getProcessDiagram",
                            "getDeploymentResources",
                            "getResourceAsStreamById",
                            "getStaticCalledProcessDefinitions")),
            Map.entry(RuntimeService.class, Set.of("getActivityInstance")),
            Map.entry(HistoryService.class, Set.of()),
            Map.entry(
                    ManagementService.class, Set.of("getJobExceptionStacktrace", "getProcessApplicationForDeployment")),
            Map.entry(FilterService.class, Set.of("getFilter", "list", "listPage", "count")),
            Map.entry(AuthorizationService.class, Set.of("isUserAuthorized")),
            Map.entry(
                    IdentityService.class,
                    Set.of(
                            "getCurrentAuthentication",
                            "setAuthentication",
                            "clearAuthentication",
                            "isReadOnly",
                            "getPasswordPolicy",
                            "checkPasswordAgainstPolicy",
                            "checkPassword",
                            "newUser",
                            "saveUser",
                            "deleteUser",
                            "unlockUser",
                            "newGroup",
                            "saveGroup",
                            "createMembership",
                            "deleteMembership")),
            Map.entry(ExternalTaskService.class, Set.of()),
            Map.entry(CaseService.class, Set.of()),
            Map.entry(DecisionService.class, Set.of()));

    private OpenMethods() {}

    static Map<Class<?>, Set<String>> all() {
        return OPEN;
    }

    static boolean isService(Class<?> type) {
        return OPEN.containsKey(type);
    }

    static boolean has(Method method) {
        return isQuery(method.getName())
                || OPEN.getOrDefault(method.getDeclaringClass(), Set.of()).contains(method.getName());
    }

    /** Queries written in SQL are none of them. */
    private static boolean isQuery(String name) {
        return name.startsWith("create") && name.endsWith("Query") && !name.startsWith("createNative");
    }
}
