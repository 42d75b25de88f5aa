package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.words.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class LetterConfigurationTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    MailSenderAutoConfiguration.class,
                    TaskSchedulingAutoConfiguration.class,
                    ThymeleafAutoConfiguration.class))
            .withUserConfiguration(
                    LetterConfiguration.class,
                    DispatchRegister.class,
                    MailStops.class,
                    Tray.class,
                    Marks.class,
                    Postman.class,
                    Settings.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(Attachments.class, () -> document -> new Attachment("a.txt", ""))
            .withBean(Wishes.class, () -> letter -> false)
            .withBean(PersonalLinks.class, () -> Outgoing::body)
            .withBean(Letterheads.class, () -> letter -> new Letterhead("x", null, null))
            .withBean(Mailboxes.class, () -> party -> Optional.empty())
            .withPropertyValues(
                    "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                    "spring.profiles.active=demo",
                    "neuvottelu.letters.poll=-",
                    "neuvottelu.letters.folder=target/letters",
                    "neuvottelu.public-url=https://neuvottelu.example",
                    "neuvottelu.letters.from=neuvottelu@kirjaamo.example");

    @Test
    void withoutAMailServerLettersBecomeFiles() {
        application.run(house -> assertThat(house.getBean(Delivery.class)).isInstanceOf(PickUpFolder.class));
    }

    private record Changed(
            String user,
            String changedBy,
            LocalDate changedOn,
            String nameBefore,
            String nameNow,
            @Nullable String emailBefore,
            @Nullable String emailNow,
            String tasklist) {}

    @Test
    void everyLetterEndsWithTheWaysToOurReadingsAndToItsHostsPrivacyPageInItsOwnLanguage() {
        application.run(
                house -> assertThat(house.getBean(DispatchRegister.class)
                                .preview(new NewLetter(
                                        "once",
                                        LetterKind.ACCOUNT_CHANGED,
                                        PartyId.of("hva-17"),
                                        null,
                                        null,
                                        PartyId.of("kunta-905"),
                                        List.of(Language.FI, Language.SV),
                                        language -> new Changed(
                                                "maija",
                                                "yllapito",
                                                LocalDate.EPOCH,
                                                "Maija",
                                                "Maija M",
                                                null,
                                                null,
                                                "")))
                                .text())
                        .containsSubsequence(
                                "Näin laskemme velvoitteet ja päivät: https://neuvottelu.example/neuvottelu/lukutavat?lang=fi",
                                "Näin käsittelemme henkilötietoja: https://neuvottelu.example/neuvottelu/tietosuoja/hva-17?lang=fi",
                                "-----",
                                "Så räknar vi skyldigheter och datum: https://neuvottelu.example/neuvottelu/lukutavat?lang=sv",
                                "Så behandlar vi personuppgifter: https://neuvottelu.example/neuvottelu/tietosuoja/hva-17?lang=sv"));
    }

    @Test
    void anEmptyHostIsNoMailServer() {
        application
                .withPropertyValues("spring.mail.host=", "spring.mail.username=", "spring.mail.password=")
                .run(house -> assertThat(house.getBean(Delivery.class)).isInstanceOf(PickUpFolder.class));
    }

    @Test
    void withAHostLettersGoToIt() {
        application
                .withPropertyValues("spring.mail.host=smtp.example")
                .run(house -> assertThat(house.getBean(Delivery.class)).isInstanceOf(MailServer.class));
    }

    @Test
    void thePostmenGoRoundUnlessToldToStayAtHome() {
        application.run(
                house -> assertThat(house.getBean(Postmen.class).isRunning()).isFalse());
        application.withPropertyValues("neuvottelu.letters.poll=1s").run(house -> assertThat(
                        house.getBean(Postmen.class).isRunning())
                .isTrue());
    }

    @Test
    void withoutServerAndFolderTheStartIsRefused() {
        application.withPropertyValues("neuvottelu.letters.folder=").run(house -> assertThat(house)
                .getFailure()
                .rootCause()
                .hasMessageStartingWith("spring.mail.host is missing"));
    }

    /** A folder that somebody has set invites nobody. */
    @Test
    void outsideTheDemoAFolderIsNoMailServer() {
        application.withPropertyValues("spring.profiles.active=use").run(house -> assertThat(house)
                .getFailure()
                .rootCause()
                .hasMessageStartingWith("spring.mail.host is missing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            neuvottelu.letters.reply-to=kirjaamo@ | neuvottelu.letters.reply-to
            neuvottelu.letters.from=kirjaamo | neuvottelu.letters.from
            neuvottelu.mail.token.uri=https://login.example/token | neuvottelu.mail.token needs all
            neuvottelu.mail.token.client-id=x | neuvottelu.mail.token needs all
            """)
    void aSettingThatNoLetterCouldLeaveWithRefusesTheStart(String setting, String said) {
        application
                .withPropertyValues("spring.mail.host=smtp.example", setting)
                .run(house ->
                        assertThat(house).getFailure().rootCause().message().contains(said));
    }

    @ParameterizedTest
    @CsvSource({
        "https://login.example/token, true",
        "http://localhost:8080/token, true",
        "http://login.example/token, false",
        "login.example/token, false",
        "https:token, false"
    })
    void theSecretThatATokenIsAskedForWithDoesNotTravelInClear(String uri, boolean starts) {
        application
                .withPropertyValues(
                        "spring.mail.host=smtp.example",
                        "spring.mail.username=neuvottelu",
                        "neuvottelu.mail.token.uri=" + uri,
                        "neuvottelu.mail.token.client-id=x",
                        "neuvottelu.mail.token.client-secret=x",
                        "neuvottelu.mail.token.scope=x")
                .run(house -> {
                    if (starts) {
                        assertThat(house).hasNotFailed();
                    } else {
                        assertThat(house).getFailure().rootCause().hasMessageContaining("in clear");
                    }
                });
    }

    @Test
    void aPasswordWithoutItsUserRefusesTheStart() {
        application
                .withPropertyValues("spring.mail.host=smtp.example", "spring.mail.password=x")
                .run(house -> assertThat(house).getFailure().rootCause().hasMessageContaining("NEUVOTTELU_SMTP_USER"));
    }

    @Test
    void noOtherSettingLetsAPasswordTravelInClear() {
        application
                .withPropertyValues(
                        "spring.mail.host=smtp.example",
                        "spring.mail.username=x",
                        "spring.mail.password=x",
                        "spring.mail.properties.mail.smtp.starttls.required=false")
                .run(house -> assertThat(house).getFailure().rootCause().hasMessageContaining("in clear"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "neuvottelu.example", "ftp://neuvottelu.example"})
    void withoutAPublicAddressTheStartIsRefused(String address) {
        application
                .withPropertyValues("neuvottelu.public-url=" + address)
                .run(house ->
                        assertThat(house).getFailure().rootCause().hasMessageStartingWith("neuvottelu.public-url"));
    }

    @ParameterizedTest
    @CsvSource({
        "STARTTLS,, true, false, false",
        "STARTTLS, secret, true, true, true",
        "TLS, secret, false, false, true",
        "NONE,, false, false, false"
    })
    void theLineIsEncrypted(String security, @Nullable String password, String offered, String required, String auth) {
        application
                .withPropertyValues(
                        "spring.mail.host=smtp.example",
                        "spring.mail.username=neuvottelu",
                        "spring.mail.password=" + (password == null ? "" : password),
                        "neuvottelu.mail.security=" + security)
                .run(house -> assertThat(house.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                        .containsEntry("mail.smtp.starttls.enable", offered)
                        .containsEntry("mail.smtp.starttls.required", required)
                        .containsEntry("mail.smtp.auth", auth)
                        .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                        .containsEntry("mail.smtp.localhost", "neuvottelu.example"));
    }

    @Test
    void aPasswordDoesNotTravelInClear() {
        application
                .withPropertyValues(
                        "spring.mail.host=smtp.example", "spring.mail.password=x", "neuvottelu.mail.security=NONE")
                .run(house -> assertThat(house).getFailure().rootCause().hasMessageContaining("in clear"));
    }

    @Test
    void aMissingSenderIsSaidAtTheStart() {
        application.withPropertyValues("neuvottelu.letters.from=").run(house -> assertThat(house)
                .getFailure()
                .rootCause()
                .hasMessageStartingWith("neuvottelu.letters.from is missing"));
    }
}
