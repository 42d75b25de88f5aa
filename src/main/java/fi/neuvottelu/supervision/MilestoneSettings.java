package fi.neuvottelu.supervision;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** On which days something is told, as configured by {@code neuvottelu.milestones.<kind>}. */
@Component
class MilestoneSettings {
    private final Map<Concern.Kind, List<String>> configured;

    MilestoneSettings(Environment settings) {
        this.configured = Binder.get(settings)
                .bind(
                        "neuvottelu.milestones",
                        Bindable.<Map<Concern.Kind, List<String>>>of(ResolvableType.forClassWithGenerics(
                                Map.class,
                                ResolvableType.forClass(Concern.Kind.class),
                                ResolvableType.forClassWithGenerics(List.class, String.class))))
                .orElse(Map.of());
    }

    /** @throws IllegalArgumentException for a day that cannot be read */
    MilestoneDates dates(Concern.Kind kind, List<String> defaults) {
        return new MilestoneDates(configured.getOrDefault(kind, defaults));
    }
}
