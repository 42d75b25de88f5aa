package fi.neuvottelu.register;

import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tasks are called in the reader's language; the engine keeps one name of each for all readers. */
@Component
class TaskTitles {
    private static final String THEN = " – ";

    private final WorkOfInstances work;

    TaskTitles(WorkOfInstances work) {
        this.work = work;
    }

    /**
     * A task as the engine has it.
     *
     * @param step id of the task in its model
     * @param name that it was given when it was made
     */
    record Stored(String id, String step, @Nullable String name, String instance) {}

    /** By id. A task of a model that is not ours keeps its own name. */
    Map<String, String> of(List<Stored> tasks, Locale language) {
        var abouts = work.of(tasks.stream().map(Stored::instance).distinct().toList(), language);
        return tasks.stream()
                .collect(Collectors.toMap(Stored::id, task -> title(task, abouts.get(task.instance()), language)));
    }

    /** Whether a task is ours, and so called in the reader's language. */
    static boolean knows(String step, Locale language) {
        return Texts.has("task." + step, language);
    }

    private static String title(Stored task, @Nullable String about, Locale language) {
        var stored = task.name() == null ? "" : task.name();
        if (!knows(task.step(), language)) {
            return stored;
        }
        var name = Texts.say("task." + task.step(), language);
        return about == null ? name + asStored(stored) : name + THEN + about;
    }

    /** What no row tells of: what stands behind the name that was given when the task was made. */
    private static String asStored(String name) {
        return name.contains(THEN) ? name.substring(name.indexOf(THEN)) : "";
    }
}
