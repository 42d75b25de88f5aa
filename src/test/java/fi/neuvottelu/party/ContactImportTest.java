package fi.neuvottelu.party;

import static fi.neuvottelu.party.ContactImport.Change.CHANGED;
import static fi.neuvottelu.party.ContactImport.Change.NEW;
import static fi.neuvottelu.party.ContactImport.Change.UNCHANGED;
import static fi.neuvottelu.party.Language.FI;
import static fi.neuvottelu.party.Language.SV;
import static fi.neuvottelu.party.PartyRegister.CENTRAL_FINLAND;
import static fi.neuvottelu.party.PartyRegister.OSTROBOTHNIA;
import static fi.neuvottelu.party.PartyRegister.SOUTH_SAVO;
import static fi.neuvottelu.party.PartyRegister.TODAY;
import static fi.neuvottelu.party.PartyRegister.VAASA;
import static fi.neuvottelu.party.PartyRegister.WEST_UUSIMAA;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.neuvottelu.party.ContactImport.Preview;
import fi.neuvottelu.party.ContactImport.Row;
import fi.neuvottelu.sheet.Fault;
import fi.neuvottelu.words.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

class ContactImportTest {
    private static final String HEADER = "party;role;email;language;validFrom\n";

    private final PartyRegister register = new PartyRegister();

    @BeforeEach
    void readsEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void readsNothing() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aFileShowsWhatItWouldDo() {
        register.otherActors.register(register.host(OSTROBOTHNIA), "Folkhälsan", Sector.NONPROFIT, List.of(SV));
        var preview = preview(OSTROBOTHNIA, """
                905;kirjaamo;kirjaamo@vaasa.fi;fi+sv;2027-01-01
                kunta-280;registratorskontor;info@korsnas.fi;;2027-01-01
                Laihia;kirjaamo;kirjaamo@laihia.fi;fi;
                Folkhälsan;sihteeri;info@folkhalsan.fi;;
                """);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.rows())
                .containsExactly(
                        new Row(
                                2,
                                VAASA,
                                new Name("Vaasa", "Vasa"),
                                "kirjaamo",
                                Mailbox.of("kirjaamo@vaasa.fi"),
                                List.of(FI, SV),
                                parse("2027-01-01"),
                                NEW,
                                null),
                        new Row(
                                3,
                                new PartyId("kunta-280"),
                                new Name("Korsnäs", "Korsnäs"),
                                "registratorskontor",
                                Mailbox.of("info@korsnas.fi"),
                                List.of(SV, FI),
                                parse("2027-01-01"),
                                NEW,
                                null),
                        new Row(
                                4,
                                new PartyId("kunta-399"),
                                new Name("Laihia", "Laihela"),
                                "kirjaamo",
                                Mailbox.of("kirjaamo@laihia.fi"),
                                List.of(FI),
                                TODAY,
                                NEW,
                                null),
                        new Row(
                                5,
                                new PartyId("toimija-1"),
                                new Name("Folkhälsan", "Folkhälsan"),
                                "sihteeri",
                                Mailbox.of("info@folkhalsan.fi"),
                                List.of(SV),
                                TODAY,
                                NEW,
                                null));
        assertThat(register.contacts.history(VAASA)).isEmpty();
        assertThat(register.groups).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(textBlock = """
                    hva-17,   kunta-905,          kunta-905
                    hva-17,   KUNTA-905,          kunta-905
                    hva-17,   905,                kunta-905
                    hva-17,   Vaasa,              kunta-905
                    hva-17,   VASA,               kunta-905
                    hva-17,   Pedersören kunta,   kunta-599
                    hva-17,   Pedersöre,          kunta-599
                    hva-17,   Maalahti,           kunta-475
                    hva-17,   17,                 hva-17
                    hva-17,   hva-17,             hva-17
                    hva-17,   Österbotten,        hva-17
                    hva-17,   Pohjanmaan hyvinvointialue, hva-17
                    hva-17,   Pohjanmaan HVA,     hva-17
                    hva-17,   Österbottens välfärdsområde, hva-17
                    hva-17,   17 Pohjanmaa,       hva-17
                    hva-17,   Vaasan kaupunki,    kunta-905
                    hva-17,   Vaasa / Vasa,       kunta-905
                    hva-17,   Vasa (Vaasa),       kunta-905
                    hva-17,   Vasa stad – Vaasan kaupunki, kunta-905
                    hva-17,   905 Vaasa,          kunta-905
                    hva-17,   Vaasan kaupunki (905), kunta-905
                    hva-17,   Vaasa (kunta-905),  kunta-905
                    hva-17,   City of Vaasa,      kunta-905
                    hva-17,   Närpes,             kunta-545
                    hva-17,   Närpes stad,        kunta-545
                    hva-17,   Närpiön kaupunki,   kunta-545
                    hva-17,   Korsholms kommun,   kunta-499
                    hva-17,   staden Jakobstad,   kunta-598
                    hva-17,   Pedersöre kommun,   kunta-599
                    hva-03,   49 Espoo,           kunta-049
                    hva-03,   049,                kunta-049
                    hva-03,   HUS,                hus
                    hva-03,   hus,                hus
                    hva-03,   HUS-sammanslutningen, hus
                    helsinki, HUS,                hus
                    helsinki, 091,                helsinki
                    helsinki, 90,                 helsinki
                    helsinki, kunta-091,          helsinki
                    helsinki, Helsingfors,        helsinki
                    helsinki, Helsingin kaupunki, helsinki""")
    void aPartyIsKnownByIdCodeAndName(String host, String typed, String id) {
        var preview = preview(new PartyId(host), typed + ";kirjaamo;kirjaamo@b.fi;;");
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.rows()).extracting(row -> row.party().value()).containsExactly(id);
    }

    @Test
    void aNameIsKnownHoweverASystemWritesItsLetters() {
        assertThat(preview(OSTROBOTHNIA, "Korsna\u0308s;kirjaamo;a@b.fi;;").rows())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    hva-17   | Nowhere;kirjaamo;a@b.fi;;              | import.party
                    hva-17   | ;kirjaamo;a@b.fi;;                     | import.partyMissing
                    hva-17   | Vaasa / Laihia;kirjaamo;a@b.fi;;       | import.partyTwice
                    hva-17   | 399 Vaasa;kirjaamo;a@b.fi;;            | import.partyTwice
                    hva-17   | Vaasa (Nowhere);kirjaamo;a@b.fi;;      | import.party
                    hva-17   | Espoon kaupunki;kirjaamo;a@b.fi;;      | import.foreign
                    hva-17   | 170;kirjaamo;a@b.fi;;                  | import.party
                    hva-03   | 49;kirjaamo;a@b.fi;;                   | import.party
                    hva-17   | toimija-9;kirjaamo;a@b.fi;;            | import.party
                    hva-17   | 837;kirjaamo;a@b.fi;;                  | import.foreign
                    helsinki | Espoo;kirjaamo;a@b.fi;;                | import.foreign
                    hva-03   | Helsinki;kirjaamo;a@b.fi;;             | import.notNegotiated
                    hva-17   | HUS;kirjaamo;a@b.fi;;                  | import.notNegotiated
                    hva-17   | hva-16;kirjaamo;a@b.fi;;               | import.notNegotiated
                    hva-12   | 588;kirjaamo;a@b.fi;;                  | party.ended
                    hva-12   | Pertunmaa;kirjaamo;a@b.fi;;2024-06-01  | party.ended
                    hva-17   | 905;;a@b.fi;;                          | contact.role.empty
                    hva-17   | 905;kirjaamo;;;                        | mailbox.empty
                    hva-17   | 905;kirjaamo;a@b;;                     | mailbox.invalid
                    hva-17   | 905;kirjaamo;a@b.fi,c@d.fi;;           | mailbox.two
                    hva-17   | 905;kirjaamo;"a@b.fi;c@d.fi";;         | mailbox.two
                    hva-17   | 905;kirjaamo;a@b.fi;en;                | import.language
                    hva-17   | 905;kirjaamo;a@b.fi;fi se;             | import.language
                    hva-17   | 905;kirjaamo;a@b.fi;fi;                | import.languageOfMunicipality
                    hva-17   | 905;kirjaamo;a@b.fi;sv;                | import.languageOfMunicipality
                    hva-17   | 399;kirjaamo;a@b.fi;fi+sv;             | import.languageOfMunicipality
                    hva-03   | HUS;kirjaamo;a@b.fi;fi;                | import.languageOfParty
                    hva-02   | HUS;kirjaamo;a@b.fi;fi+sv;             | import.languageOfParty
                    hva-17   | 905;kirjaamo;a@b.fi;;2027-02-29        | date.notInCalendar
                    hva-17   | 905;kirjaamo;a@b.fi;;29.2.2027         | date.notInCalendar
                    hva-17   | 905;kirjaamo;a@b.fi;;2027-3-1          | date.unreadable
                    hva-17   | 905;kirjaamo;a@b.fi;;3/1/27            | date.unreadable
                    hva-17   | 905;kirjaamo;a@b.fi;;1/31/2027         | date.notInCalendar
                    hva-17   | 905;kirjaamo;a@b.fi;;0027-03-01        | contact.day
                    hva-17   | 905;kirjaamo                           | mailbox.empty
                    hva-17   | 905;kirjaamo;a@b.fi;;;x                | import.unheaded
                    hva-17   | 905,kirjaamo,a@b.fi,,                  | import.columns
                    hva-17   | "905"x;kirjaamo;a@b.fi;;               | import.party
                    hva-17   | "905;kirjaamo;a@b.fi;;                 | import.quotes""")
    void aLineIsRefusedWithItsNumber(String host, String line, String key) {
        var preview = preview(new PartyId(host), line);
        assertThat(preview.faults()).extracting(Fault::line, Fault::key).containsExactly(tuple(2, key));
        assertThat(preview.rows()).isEmpty();
    }

    @Test
    void everyLanguageThatTheActGivesIsAccepted() {
        var preview = preview(OSTROBOTHNIA, """
                905;kirjaamo;a@b.fi;fi+sv;
                280;kirjaamo;a@b.fi;fi+sv;
                475;kirjaamo;a@b.fi;SV+FI;
                399;kirjaamo;a@b.fi;fi;
                hva-17;kirjaamo;a@b.fi;fi+sv;""");
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.rows())
                .extracting(Row::languages)
                .containsExactly(List.of(FI, SV), List.of(SV, FI), List.of(SV, FI), List.of(FI), List.of(FI, SV));
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheLines() {
        var preview = preview(OSTROBOTHNIA, """
                nobody;;a@b;en;x
                905;kirjaamo;kirjaamo@vaasa.fi;;
                905;kirjaamo
                905;Registratorskontor;registratorskontoret@vasa.fi;;
                Vasa;johtaja;johtaja@vaasa.fi;;
                """);
        assertThat(preview.faults())
                .extracting(Fault::line, Fault::key)
                .containsExactly(
                        tuple(2, "date.unreadable"),
                        tuple(2, "import.party"),
                        tuple(2, "contact.role.empty"),
                        tuple(2, "mailbox.invalid"),
                        tuple(4, "mailbox.empty"),
                        tuple(5, "import.duplicate"));
        assertThat(preview.rows()).extracting(Row::line).containsExactly(3, 6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | The municipality Pertunmaa has ended: its last day was 31 Dec 2024. Its successor is Mäntyharju.
                    fi | Kunta Pertunmaa on lakannut: sen viimeinen päivä oli 31.12.2024. Seuraajakunta on Mäntyharju.
                    sv | Kommunen Pertunmaa har upphört: dess sista dag var 31.12.2024. Den efterföljande kommunen är Mäntyharju.""")
    void aFaultIsToldInTheReadersLanguage(String language, String message) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        assertThat(preview(SOUTH_SAVO, "588;kirjaamo;a@b.fi;;").faults())
                .extracting(Fault::message)
                .containsExactly(message);
    }

    @Test
    void aSwedishReaderReadsSwedishNames() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("sv-FI"));
        assertThat(preview(CENTRAL_FINLAND, "Vaasa;kirjaamo;a@b.fi;;").faults())
                .extracting(Fault::message)
                .containsExactly("Vasa är inte en kommun inom den här arrangörens område. Den hör till "
                        + "Österbottens välfärdsområde.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFparty;role;email;language;validFrom\n905;kirjaamo;kirjaamo@vaasa.fi;;2027-01-01",
                "party;role;email;language;validFrom\r\n905;kirjaamo;kirjaamo@vaasa.fi;;2027-01-01\r\n",
                "validFrom;language;email;role;party\n2027-01-01;;kirjaamo@vaasa.fi;kirjaamo;905\n",
                "Osapuoli;Rooli;Sähköposti;Kieli;Alkaen\n905;kirjaamo;kirjaamo@vaasa.fi;;2027-01-01\n",
                "Part;Roll;E-post;Språk;Från\n905;kirjaamo;kirjaamo@vaasa.fi;;2027-01-01\n",
                "Party; ROLE;email;language;ValidFrom\n 905 ; kirjaamo ;kirjaamo@vaasa.fi; ;2027-01-01\n",
                "\"party\";\"role\";\"email\";\"language\";\"validFrom\"\n"
                        + "\"905\";\"kirjaamo\";\"kirjaamo@vaasa.fi\";\"\";\"2027-01-01\"",
                "\n\nparty;role;email;language;validFrom\n\n;;;;\n905;kirjaamo;kirjaamo@vaasa.fi;;2027-01-01\n;;;;\n\n",
                "sep=;\nparty;role;email;language;validFrom\n905;kirjaamo;kirjaamo@vaasa.fi;;2027-01-01",
                "SEP=,;;;\nparty;role;email;language;validFrom\n905;kirjaamo;kirjaamo@vaasa.fi;;2027-01-01",
                "sep=,\nKunta,Rooli,S-posti,Kieli,Voimassa alkaen\nVaasa,kirjaamo,kirjaamo@vaasa.fi,,1.1.2027",
                "Kunta\tRooli\tSähköposti\tAlkaen\nVaasan kaupunki\tkirjaamo\tkirjaamo@vaasa.fi\t1/1/2027\n\t\t\t",
                "Kommun;E-post;Fr.o.m.\nVasa stad;kirjaamo@vaasa.fi;1.1.2027",
                "Yhteystiedot 2027;;;\nPohjanmaa, kunnat;;;\n\nOsapuoli;Sähköposti (kirjaamo):;Alkaen;\n"
                        + "Vaasa / Vasa;kirjaamo@vaasa.fi;1.1.2027;\n;;;\n",
                "Kuntakoodi;Kunta;Kirjaamon sähköposti;Alkaen\n905;Vaasa;mailto:kirjaamo@vaasa.fi?subject=x;1.1.2027",
                "Kunta,E-mail,From\nVaasa,\"Virtanen, Maija\" <kirjaamo@vaasa.fi>,01/01/2027",
                "Kunta;E-mail;From\nVaasa;\"\"\"Virtanen, Maija\"\" <kirjaamo@vaasa.fi>\";1. 1. 2027",
                "party;role;email;validFrom\nVa\u00ADasa\u00A0;\u2060kirjaamo\u202F;\uFEFFkirjaamo@va\u200Basa.fi\u2007;"
                        + "\u200E1.1.2027\u200F",
                "party;role;email;language;validFrom\n905;\"kirjaamo\n\";kirjaamo@vaasa.fi;suomi ja ruotsi;2027-01-01"
            })
    void theSameFileMayBeWrittenInManyWays(String csv) {
        var preview = register.contactImport.preview(OSTROBOTHNIA, csv, TODAY);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.rows())
                .extracting(Row::party, Row::role, row -> row.mailbox().address(), Row::validFrom)
                .containsExactly(tuple(VAASA, "kirjaamo", "kirjaamo@vaasa.fi", parse("2027-01-01")));
    }

    @Test
    void aBadQuotationMarkHidesNoOtherLine() {
        var preview = preview(OSTROBOTHNIA, """
                "905;kirjaamo;a@b.fi;;
                "280";kirjaamo;b@b.fi;;
                399;kirjaamo;"c@b.fi;;
                Kaskinen;kirjaamo;d@b.fi;;
                nobody;kirjaamo;e@b.fi;;""");
        assertThat(preview.faults())
                .extracting(Fault::line, Fault::column, Fault::key)
                .containsExactly(
                        tuple(2, null, "import.quotes"),
                        tuple(4, null, "import.quotes"),
                        tuple(6, "party", "import.party"));
        assertThat(preview.rows()).extracting(Row::line).containsExactly(3, 5);
    }

    @Test
    void aFaultNamesTheColumnAsTheFileCallsIt() {
        var preview = register.contactImport.preview(
                OSTROBOTHNIA, "Kommun;E-postadress;Gäller från\nVasa;a@b;1.1.27\nNowhere;a@b.fi;", TODAY);
        assertThat(preview.faults())
                .extracting(Fault::line, Fault::column)
                .containsExactly(tuple(2, "Gäller från"), tuple(2, "E-postadress"), tuple(3, "Kommun"));
    }

    /** What a coordinator pasted from Excel: the registry keeps its letters although nobody sees the space behind its role. */
    @Test
    void aSpaceThatNobodySeesMakesNoOtherRole() {
        record(OSTROBOTHNIA, "Laihia;kirjaamo;vanha@laihia.example;;2026-01-01");
        var preview = record(OSTROBOTHNIA, "Laihia;kirjaamo\u00A0;uusi@laihia.example;;");
        assertThat(preview.rows()).extracting(Row::change).containsExactly(CHANGED);
        assertThat(register.contacts.mailboxOf(new PartyId("kunta-399"), TODAY))
                .map(contact -> contact.mailbox().address())
                .contains("uusi@laihia.example");
    }

    @Test
    void thePreviewSaysForEachPartyWhereItsLettersGoFromWhen() {
        record(OSTROBOTHNIA, "Vaasa;kirjaamo;vanha@vaasa.fi;;2026-01-01\nLaihia;kirjaamo;sama@laihia.fi;;2026-01-01");
        var preview = preview(OSTROBOTHNIA, """
                Vaasa;kirjaamo;uusi@vaasa.fi;;1.2.2027
                Vaasa;kunnanjohtaja;johtaja@vaasa.fi;;
                Kaskinen;kirjaamo;kirjaamo@kaskinen.fi;;
                Laihia;kirjaamo;sama@laihia.fi;;""");
        assertThat(preview.ways()).hasSize(15);
        assertThat(way(preview, "kunta-905"))
                .isEqualTo(new Way(
                        VAASA,
                        new Name("Vaasa", "Vasa"),
                        Mailbox.of("vanha@vaasa.fi"),
                        List.of(new Way.Step(parse("2027-02-01"), Mailbox.of("uusi@vaasa.fi"))),
                        true));
        assertThat(way(preview, "kunta-231").now()).isNull();
        assertThat(way(preview, "kunta-231").then())
                .containsExactly(new Way.Step(TODAY, Mailbox.of("kirjaamo@kaskinen.fi")));
        assertThat(way(preview, "kunta-399").then()).isEmpty();
        assertThat(preview.ways()).filteredOn(Way::changed).hasSize(2);
    }

    private static Way way(Preview preview, String party) {
        return preview.ways().stream()
                .filter(way -> way.party().value().equals(party))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aQuotedRoleMayHoldASemicolonAndQuotes() {
        assertThat(preview(OSTROBOTHNIA, "905;\"hyte; \"\"sijainen\"\" <b>\";a@b.fi;;")
                        .rows())
                .extracting(Row::role)
                .containsExactly("hyte; \"sijainen\" <b>");
    }

    @Test
    void aLineBreakInAFieldIsRefusedAndTheLinesAfterItKeepTheirNumbers() {
        var preview =
                preview(OSTROBOTHNIA, "905;\"kir\njaamo\";a@b.fi;;\n905;kirjaamo;a@b\u202E.fi;;\n905;kirjaamo;a@b;;");
        assertThat(preview.faults())
                .extracting(Fault::line, Fault::key)
                .containsExactly(tuple(2, "import.control"), tuple(4, "import.control"), tuple(5, "mailbox.invalid"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', import.empty",
        "' \n \n', import.empty",
        "'\uFEFF', import.empty",
        "'party;role;email;language;validFrom\n', import.empty",
        "'905;kirjaamo;a@b.fi;;2027-01-01\n', import.header",
        "'party,role,email,language,validFrom\n', import.empty",
        "'sep=;\n', import.header",
        "'party;role;language\n', import.header",
        "'party;role;email;language;validFrom;more\n', import.empty",
        "'party;role;email;email;validFrom\n', import.header"
    })
    void aFileNeedsItsHeaderAndALine(String csv, String key) {
        assertThat(register.contactImport.preview(OSTROBOTHNIA, csv, TODAY).faults())
                .extracting(Fault::line, Fault::key)
                .containsExactly(tuple(1, key));
    }

    /** An office keeps more in its list than we ask for. */
    @Test
    void aColumnThatNobodyAsksForIsToldAndRefusesNothing() {
        var preview = register.contactImport.preview(
                OSTROBOTHNIA, "Kunta;Puhelin;Sähköposti;Yhteyshenkilö\nVaasa;06 123;a@b.fi;Anna\n", TODAY);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.rows()).hasSize(1);
        assertThat(preview.notRead()).containsExactly("Puhelin", "Yhteyshenkilö");
    }

    /** No line of data is taken for the heads: the fault names the first line. */
    @Test
    void aLineWithOneWordThatIsAHeadIsNotTheHeads() {
        var preview =
                register.contactImport.preview(OSTROBOTHNIA, "Asiakas;Rooli?;Osoite\nLaihia;kirjaamo;a@b.fi\n", TODAY);
        assertThat(preview.faults()).extracting(Fault::line, Fault::key).containsExactly(tuple(1, "import.header"));
        assertThat(preview.faults().get(0).message()).doesNotContain("Laihia");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        assertThat(preview(OSTROBOTHNIA, "N\uFFFDrpes;kirjaamo;a@b.fi;;").faults())
                .extracting(Fault::key)
                .containsExactly("import.encoding");
    }

    @Test
    void aFileHasAtMost5000Lines() {
        var line = "nobody;kirjaamo;a@b.fi;;\n";
        assertThat(preview(OSTROBOTHNIA, line.repeat(4_999)).faults()).hasSize(4_999);
        assertThat(preview(OSTROBOTHNIA, line.repeat(5_000)).faults())
                .extracting(Fault::key)
                .containsExactly("import.lines");
    }

    @Test
    void aFileHasAtMost150000Characters() {
        var role = "ä".repeat(150_000 - HEADER.length() - "905;;a@b.fi;;".length());
        var fits = "905;" + role + ";a@b.fi;;";
        assertThat(preview(OSTROBOTHNIA, fits).faults()).extracting(Fault::key).containsExactly("contact.role.long");
        assertThat(preview(OSTROBOTHNIA, fits + "ä").faults())
                .extracting(Fault::key)
                .containsExactly("import.large");
    }

    /** Excel writes dates as its user does, whatever they were in the file. */
    @Test
    void aDayMayBeWrittenAsPeopleWriteIt() {
        assertThat(preview(OSTROBOTHNIA, "905;kirjaamo;a@b.fi;;1.3.2027").rows())
                .extracting(Row::validFrom)
                .containsExactly(parse("2027-03-01"));
    }

    @Test
    void aChangeShowsTheMailboxThatWasThereBefore() {
        record(OSTROBOTHNIA, "905;kirjaamo;vanha@vaasa.fi;;2026-01-01");
        assertThat(preview(OSTROBOTHNIA, "905;registratorskontor;uusi@vaasa.fi;;\n905;johtaja;johtaja@vaasa.fi;;")
                        .rows())
                .extracting(Row::before)
                .containsExactly(Mailbox.of("vanha@vaasa.fi"), null);
    }

    @Test
    void twoPreviewsAreTheSameWhenTheyShowTheSame() {
        var csv = HEADER + "905;kirjaamo;uusi@vaasa.fi;;2027-01-01";
        var seen = register.contactImport.preview(OSTROBOTHNIA, csv, TODAY).fingerprint();
        assertThat(register.contactImport.preview(OSTROBOTHNIA, csv, TODAY).fingerprint())
                .isEqualTo(seen);
        record(OSTROBOTHNIA, "905;kirjaamo;toinen@vaasa.fi;;2027-01-01");
        assertThat(register.contactImport.preview(OSTROBOTHNIA, csv, TODAY).fingerprint())
                .isNotEqualTo(seen);
    }

    @Test
    void anOrganisationOnTwoLinesHasOneGroup() {
        record(OSTROBOTHNIA, "905;kirjaamo;a@vaasa.fi;;\n905;johtaja;b@vaasa.fi;;");
        assertThat(register.groups).containsExactly("kunta-905 Vaasa / Vasa");
    }

    @Test
    void aRecordedFileIsUnchangedWhenItComesAgain() {
        var csv = HEADER + """
                905;kirjaamo;kirjaamo@vaasa.fi;;2027-01-01
                280;registratorskontor;info@korsnas.fi;sv+fi;2027-01-01
                """;
        register.contactImport.record(OSTROBOTHNIA, csv, TODAY);
        assertThat(register.contacts.mailboxOf(VAASA, parse("2027-01-01")))
                .contains(new Contact(VAASA, "kirjaamo", Mailbox.of("kirjaamo@vaasa.fi"), parse("2027-01-01"), null));
        assertThat(register.groups).containsExactly("kunta-905 Vaasa / Vasa", "kunta-280 Korsnäs");

        assertThat(register.contactImport.record(OSTROBOTHNIA, csv, TODAY).rows())
                .extracting(Row::change)
                .containsExactly(UNCHANGED, UNCHANGED);
        assertThat(register.contacts.history(VAASA)).hasSize(1);
    }

    @Test
    void anotherAddressForTheSameRoleIsAChange() {
        record(OSTROBOTHNIA, "905;kirjaamo;vanha@vaasa.fi;;2026-01-01");
        var preview = record(OSTROBOTHNIA, """
                905;registratorskontor;uusi@vaasa.fi;;2027-01-01
                905;kunnanjohtaja;johtaja@vaasa.fi;;2027-01-01""");
        assertThat(preview.rows()).extracting(Row::change).containsExactly(CHANGED, NEW);
        assertThat(mailboxOfVaasa("2026-12-31")).isEqualTo("vanha@vaasa.fi");
        assertThat(mailboxOfVaasa("2027-01-01")).isEqualTo("uusi@vaasa.fi");
    }

    @Test
    void anotherActorsLanguageIsRegisteredFromTheFile() {
        var actor =
                register.otherActors.register(register.host(OSTROBOTHNIA), "Folkhälsan", Sector.NONPROFIT, List.of(FI));
        record(OSTROBOTHNIA, "Folkhälsan;sihteeri;info@folkhalsan.fi;;2026-01-01");
        var preview = record(OSTROBOTHNIA, "Folkhälsan;sihteeri;info@folkhalsan.fi;sv;2026-01-01");
        assertThat(preview.rows()).extracting(Row::change, Row::languages).containsExactly(tuple(CHANGED, List.of(SV)));
        assertThat(register.otherActors.find(actor.id()))
                .map(OtherActor::languages)
                .contains(List.of(SV));
    }

    @Test
    void oneActorHasOneChoiceOfLanguagesInAFile() {
        register.otherActors.register(register.host(OSTROBOTHNIA), "Folkhälsan", Sector.NONPROFIT, List.of(FI));
        var preview = preview(OSTROBOTHNIA, """
                Folkhälsan;sihteeri;a@folkhalsan.fi;sv;
                Folkhälsan;johtaja;b@folkhalsan.fi;;
                Folkhälsan;muu;c@folkhalsan.fi;fi;""");
        assertThat(preview.rows()).extracting(Row::languages).containsExactly(List.of(SV), List.of(SV));
        assertThat(preview.faults())
                .extracting(Fault::line, Fault::key)
                .containsExactly(tuple(4, "import.languageTwice"));
    }

    @Test
    void anotherHostsActorsAndEndedOnesAreUnknown() {
        var foreign =
                register.otherActors.register(register.host(WEST_UUSIMAA), "Folkhälsan", Sector.NONPROFIT, List.of(SV));
        var ended =
                register.otherActors.register(register.host(OSTROBOTHNIA), "Entinen", Sector.NONPROFIT, List.of(SV));
        register.otherActors.end(ended.id(), TODAY.minusDays(1));
        var preview = preview(OSTROBOTHNIA, """
                Folkhälsan;sihteeri;a@folkhalsan.fi;;
                %s;sihteeri;a@folkhalsan.fi;;
                Entinen;sihteeri;a@folkhalsan.fi;;
                %s;sihteeri;a@folkhalsan.fi;;""".formatted(foreign.id(), ended.id()));
        assertThat(preview.faults()).hasSize(4).extracting(Fault::key).containsOnly("import.party");
    }

    @Test
    void ofANameThatTwoPartiesHaveItIsAskedWhichIsMeant() {
        var actor = register.otherActors.register(register.host(OSTROBOTHNIA), "Vasa", Sector.PRIVATE, List.of(SV));
        var preview = preview(OSTROBOTHNIA, """
                Vasa;kirjaamo;a@b.fi;;
                905;kirjaamo;a@b.fi;;
                %s;kirjaamo;a@b.fi;;""".formatted(actor.id()));
        assertThat(preview.faults())
                .extracting(Fault::line, Fault::message)
                .containsExactly(tuple(
                        2,
                        "“Vasa” can mean more than one party. Which one do you mean: Vaasa (kunta-905), Vasa (%s)? Write the id in brackets instead."
                                .formatted(actor.id())));
        assertThat(preview.rows()).extracting(Row::party).containsExactly(VAASA, actor.id());
    }

    @Test
    void aFileWithAFaultIsNotRecordedAtAll() {
        assertThatThrownBy(
                        () -> record(OSTROBOTHNIA, "905;kirjaamo;kirjaamo@vaasa.fi;;\n280;kirjaamo;a@b.fi;;2027-02-29"))
                .isInstanceOf(Refusal.class)
                .hasMessage("The file was not recorded. Faults: 1; the first is on line 3: "
                        + "There is no 2027-02-29 in the calendar.");
        assertThat(register.contacts.history(VAASA)).isEmpty();
        assertThat(register.groups).isEmpty();
    }

    @Test
    void whenOneGroupCannotBeMadeNothingIsRecorded() {
        var failing = register.importInto((id, name, host) -> {
            if (!id.equals(VAASA)) {
                throw new IllegalStateException("no group for " + name);
            }
        });
        var csv = HEADER + "905;kirjaamo;kirjaamo@vaasa.fi;;\n280;kirjaamo;info@korsnas.fi;;";
        assertThatThrownBy(() -> failing.record(OSTROBOTHNIA, csv, TODAY)).hasMessage("no group for Korsnäs");
        assertThat(register.contacts.history(VAASA)).isEmpty();
    }

    @Test
    void onlyAHostHasAList() {
        assertThatThrownBy(() -> preview(VAASA, "905;kirjaamo;a@b.fi;;"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("party.notHost"));
    }

    @Property(tries = 300)
    void noTextBreaksThePreviewAndEachLineIsARowOrHasAFault(@ForAll("files") String lines) {
        var preview = preview(OSTROBOTHNIA, lines);
        var told = new HashSet<Integer>();
        preview.rows().forEach(row -> assertThat(told.add(row.line())).isTrue());
        preview.faults().forEach(fault -> told.add(fault.line()));
        assertThat(told).isNotEmpty();
        assertThat(preview.faults())
                .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
    }

    @Provide
    Arbitrary<String> files() {
        var cell = Arbitraries.of(
                "905",
                "kirjaamo",
                "a@b.fi",
                "fi+sv",
                "2027-01-01",
                "\"",
                "\"a\nb\"",
                "\r",
                "ä;",
                "{0}",
                "'",
                "\uFEFF",
                "");
        return cell.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(cells -> String.join(";", cells))
                .list()
                .ofMaxSize(6)
                .map(lines -> String.join("\n", lines));
    }

    private Preview preview(PartyId host, String lines) {
        return register.contactImport.preview(host, HEADER + lines, TODAY);
    }

    private Preview record(PartyId host, String lines) {
        return register.contactImport.record(host, HEADER + lines, TODAY);
    }

    private String mailboxOfVaasa(String on) {
        return register.contacts
                .mailboxOf(VAASA, parse(on))
                .map(contact -> contact.mailbox().address())
                .orElse("none");
    }
}
