package fi.neuvottelu.party;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fi.neuvottelu.people.Hosting;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The organisations of the reference data. Asked while the groups are made, before any row is read. */
@Component
class HostsOfReference implements Hosting {
    private final Reference reference = Reference.load();
    private final Set<String> municipalities = reference.municipalitiesOfCounties().stream()
            .map(municipality -> municipality.id().value())
            .collect(toUnmodifiableSet());

    @Override
    public Stream<String> hosts() {
        return reference.hosts().stream().map(host -> host.id().value());
    }

    @Override
    public String nameOf(String host) {
        return reference.hosts().stream()
                .filter(one -> one.id().value().equals(host))
                .findFirst()
                .orElseThrow()
                .name()
                .both();
    }

    @Override
    public boolean isMunicipality(String group) {
        return municipalities.contains(group);
    }

    @Override
    public String hus() {
        return reference.hus().id().value();
    }
}
