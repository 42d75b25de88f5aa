package fi.neuvottelu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.beginning.FirstDays;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.privacy.Notice.Lack;
import fi.neuvottelu.words.ReadersLanguage;
import fi.neuvottelu.words.StartRefused;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** What hosts say of themselves by settings, and what lacks. */
@NeuvotteluTest
class NoticesTest {
    private static final Map<String, String> FOR_ALL = Map.of(
            "neuvottelu.privacy.officer.phone", "000 1",
            "neuvottelu.privacy.retention.years", "10",
            "neuvottelu.privacy.retention.ground.fi", "päätös",
            "neuvottelu.privacy.retention.ground.sv", "beslut",
            "neuvottelu.privacy.recipients[0].fi", "Ylläpito",
            "neuvottelu.privacy.recipients[0].sv", "Drift");
    private static final Map<String, String> OF_ONE = Map.of(
            "neuvottelu.privacy.hosts.hva-15.controller.email", "kirjaamo@hva.example",
            "neuvottelu.privacy.hosts.hva-15.retention.years", "5",
            "neuvottelu.privacy.hosts.hva-15.retention.ground.fi", "oma",
            "neuvottelu.privacy.hosts.hva-15.retention.ground.sv", "egen",
            "neuvottelu.privacy.hosts.hva-15.recipients[0].fi", "Arkisto",
            "neuvottelu.privacy.hosts.hva-15.recipients[0].sv", "Arkiv");

    @Autowired
    Parties parties;

    @Autowired
    FirstDays days;

    @Test
    void nothingIsMadeUpForAHostThatHasSaidNothing() {
        var notices = notices(Map.of());
        assertThat(notices.of(host("hva-15")).lacks()).containsExactly(Lack.values());
        for (var language : ReadersLanguage.all()) {
            assertThat(notices.lacks(host("hva-15"), language))
                    .hasSize(Lack.values().length)
                    .doesNotContain("");
        }
    }

    @Test
    void aHostsOwnWordsGoBeforeThoseOfAllAndItsRecipientsComeOnTop() {
        var notices = notices(together(FOR_ALL, OF_ONE));
        var own = notices.of(host("hva-15"));
        assertThat(own.lacks()).isEmpty();
        assertThat(own.retention()).extracting(PrivacySettings.Retention::years).isEqualTo(5);
        assertThat(own.recipients()).extracting(one -> one.fi()).containsExactly("Ylläpito", "Arkisto");
        var other = notices.of(host("hva-14"));
        assertThat(other.lacks()).containsExactly(Lack.CONTROLLER);
        assertThat(other.retention())
                .extracting(PrivacySettings.Retention::years)
                .isEqualTo(10);
        assertThat(other.recipients()).extracting(one -> one.fi()).containsExactly("Ylläpito");
    }

    /** A variable of the machine that is not set is no contact. */
    @Test
    void anEmptyContactIsNone() {
        assertThat(notices(Map.of("neuvottelu.privacy.controller.email", ""))
                        .of(host("helsinki"))
                        .lacks())
                .contains(Lack.CONTROLLER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "controller.email    | not an address",
                "retention.years     | 0",
                "retention.years     | 10",
                "retention.ground.fi | päätös",
                "recipients[0].sv    | Drift"
            })
    void whatIsHalfOrWrongIsRefusedAtOnce(String name, String value) {
        assertThatThrownBy(() -> notices(Map.of("neuvottelu.privacy." + name, value)))
                .isInstanceOf(BindException.class);
    }

    @Test
    void whatIsSaidOfNoHostIsNotLeftOutInSilence() {
        assertThatThrownBy(() -> notices(Map.of("neuvottelu.privacy.hosts.hva-77.controller.phone", "1")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("hva-77");
    }

    @Test
    void theStartIsRefusedOnlyForHostsThatHaveBegunAndNamesWhatLacks() {
        var notices = notices(together(FOR_ALL, OF_ONE));
        assertThatCode(() -> notices.refuseSilent(Stream.of(host("hva-15")))).doesNotThrowAnyException();
        assertThatCode(() -> notices.refuseSilent(Stream.empty())).doesNotThrowAnyException();
        assertThatThrownBy(() -> notices.refuseSilent(Stream.of(host("hva-15"), host("hva-14"), host("helsinki"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("hva-14", "helsinki", "(controller)")
                .message()
                .doesNotContain("hva-15", "(officer)", "(retention)");
    }

    @ParameterizedTest
    @CsvSource({"demo, true", "test, true", "service, false"})
    void onlyInServiceTheStartIsRefused(String profile, boolean starts) {
        new ApplicationContextRunner()
                .withPropertyValues("spring.profiles.active=" + profile)
                .withBean(Notices.class, () -> notices(FOR_ALL))
                .withBean(FirstDays.class, () -> days)
                .withBean(Parties.class, () -> parties)
                .withUserConfiguration(SaidBeforeTheStart.class)
                .run(house -> {
                    if (starts) {
                        assertThat(house).hasNotFailed();
                    } else {
                        assertThat(house).getFailure().rootCause().isInstanceOf(StartRefused.class);
                    }
                });
    }

    @Test
    void theHostsOfTheDemoLackNothing() throws IOException {
        var files = new MutablePropertySources();
        for (var file : List.of("application-demo.yaml", "application.yaml")) {
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(files::addLast);
        }
        var notices = new Notices(bound(new Binder(ConfigurationPropertySources.from(files))), parties);
        assertThatCode(() -> notices.refuseSilent(Stream.of(host("hva-17"), host("hva-03"))))
                .doesNotThrowAnyException();
        assertThat(notices.of(host("hva-14")).lacks())
                .as("the others have not begun")
                .isNotEmpty();
    }

    private Host host(String id) {
        return parties.host(PartyId.of(id));
    }

    private static Map<String, String> together(Map<String, String> one, Map<String, String> other) {
        var all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }

    private Notices notices(Map<String, String> set) {
        return new Notices(bound(new Binder(new MapConfigurationPropertySource(set))), parties);
    }

    private static PrivacySettings bound(Binder binder) {
        return binder.bindOrCreate("neuvottelu.privacy", PrivacySettings.class);
    }
}
