package fi.neuvottelu.register;

import fi.neuvottelu.engine.OpenTasks;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Groups;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks that a duty waits for, in the reader's language: what is to be done, and by whom. */
@Component
class WaitingTasks {
    private final OpenTasks tasks;
    private final TaskTitles titles;
    private final Parties parties;

    WaitingTasks(OpenTasks tasks, TaskTitles titles, Parties parties) {
        this.tasks = tasks;
        this.titles = titles;
        this.parties = parties;
    }

    /**
     * @param who has it, by name: a party, or the host's coordinators; null for one person's
     * @param coordinators whether it is theirs
     */
    record TaskLine(
            String id,
            String name,
            @Nullable String who,
            boolean coordinators,
            @Nullable Instant due,
            String instance) {}

    /** @param instances of processes of one host's round */
    List<TaskLine> of(Set<String> instances, Host host, Locale language) {
        var open = tasks.waiting(instances);
        var called = titles.of(
                open.stream()
                        .map(task -> new TaskTitles.Stored(task.id(), task.step(), task.name(), task.instance()))
                        .toList(),
                language);
        var coordinators = Groups.coordinatorsOf(host.id().value());
        return open.stream()
                .map(task -> new TaskLine(
                        task.id(),
                        called.getOrDefault(task.id(), task.name()),
                        who(task.group(), host, language),
                        coordinators.equals(task.group()),
                        task.due(),
                        task.instance()))
                .toList();
    }

    private @Nullable String who(@Nullable String group, Host host, Locale language) {
        if (group == null) {
            return null;
        }
        var coordinators = Groups.coordinatorsOf(host.id().value());
        var party = group.equals(coordinators) ? Optional.<Party>of(host) : parties.find(PartyId.of(group));
        return party.map(one -> one.name().in(Language.of(language))).orElse(null);
    }
}
