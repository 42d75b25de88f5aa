package fi.neuvottelu.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do as herself, beside what her groups may. The engine would let her write her own name and address,
 * and work for good on a task of an organisation that she once held.
 */
class OwnRights extends DefaultAuthorizationProvider {
    /** She reads her own account. An id that was somebody's before brings nothing of that somebody. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        Context.getCommandContext().runWithoutAuthorization((Callable<Boolean>) () -> {
            var rights = Context.getProcessEngineConfiguration().getAuthorizationService();
            rights.createAuthorizationQuery()
                    .userIdIn(user.getId())
                    .list()
                    .forEach(right -> rights.deleteAuthorization(right.getId()));
            return true;
        });
        return new AuthorizationEntity[] {
            createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ)
        };
    }

    /** Where a group may work on the task, its member needs no right of her own, and loses hers when she leaves. */
    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(Task task, String before, @Nullable String now) {
        return isOfAGroup(task) ? null : super.newTaskAssignee(task, before, now);
    }

    /** A link that this very command takes away still stands in the task's list. */
    private static boolean isOfAGroup(Task task) {
        var cache = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
        return ((DelegateTask) task)
                .getCandidates().stream()
                        .filter(link -> link.getGroupId() != null)
                        .anyMatch(link -> !cache.isDeleted((DbEntity) link));
    }
}
