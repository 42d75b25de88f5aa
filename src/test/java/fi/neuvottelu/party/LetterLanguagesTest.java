package fi.neuvottelu.party;

import static fi.neuvottelu.party.PartyRegister.CENTRAL_FINLAND;
import static fi.neuvottelu.party.PartyRegister.CENTRAL_UUSIMAA;
import static fi.neuvottelu.party.PartyRegister.OSTROBOTHNIA;
import static fi.neuvottelu.party.PartyRegister.TODAY;
import static fi.neuvottelu.party.PartyRegister.WEST_UUSIMAA;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Language Act 423/2003 s. 27(3), decree 1385/2022. */
class LetterLanguagesTest {
    private final PartyRegister register = new PartyRegister();
    private final Parties parties = register.parties;

    @Test
    void all292MunicipalitiesGetTheirLanguages() {
        var inCounties = parties.hosts().stream()
                .flatMap(host -> parties.municipalitiesOf(host, TODAY).stream().map(to -> languages(host, to)));
        var toHelsinki = Stream.of(languages(parties.host(Helsinki.ID), parties.byId(Helsinki.ID)));
        assertThat(Stream.concat(inCounties, toHelsinki).collect(groupingBy(word -> word, counting())))
                .isEqualTo(Map.of("fi", 259L, "fi+sv", 18L, "sv+fi", 15L));
    }

    @ParameterizedTest(name = "{0}: {1} fi+sv, {2} sv+fi")
    @CsvSource(textBlock = """
                    01, 5, 0
                    03, 6, 2
                    04, 1, 0
                    05, 1, 2
                    10, 1, 0
                    17, 2, 11
                    18, 1, 0""")
    void aBilingualCountyWritesToItsMunicipalities(String county, long finnishFirst, long swedishFirst) {
        var host = parties.host(new PartyId("hva-" + county));
        var counted = parties.municipalitiesOf(host, TODAY).stream()
                .collect(groupingBy(to -> languages(host, to), counting()));
        assertThat(counted.getOrDefault("fi+sv", 0L)).isEqualTo(finnishFirst);
        assertThat(counted.getOrDefault("sv+fi", 0L)).isEqualTo(swedishFirst);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(textBlock = """
                    hva-03,   kunta-049, fi+sv
                    hva-03,   kunta-224, fi
                    hva-03,   kunta-710, sv+fi
                    hva-17,   kunta-905, fi+sv
                    hva-17,   kunta-280, sv+fi
                    hva-17,   kunta-399, fi
                    hva-02,   hus,       fi
                    hva-03,   hus,       fi+sv
                    helsinki, hus,       fi+sv
                    helsinki, helsinki,  fi+sv
                    hva-17,   hva-17,    fi+sv
                    hva-17,   hva-15,    fi
                    hva-15,   hva-17,    fi
                    hva-15,   hva-15,    fi""")
    void aLetterIsWrittenIn(String from, String to, String languages) {
        assertThat(languages(parties.host(new PartyId(from)), parties.byId(new PartyId(to))))
                .isEqualTo(languages);
    }

    @Test
    void aUnilingualCountyWritesInFinnish() {
        var county = parties.host(CENTRAL_FINLAND);
        assertThat(parties.municipalitiesOf(county, TODAY))
                .hasSize(22)
                .allSatisfy(to -> assertThat(languages(county, to)).isEqualTo("fi"));
    }

    @ParameterizedTest
    @EnumSource(Sector.class)
    void anotherActorIsWrittenToInTheLanguagesItRegistered(Sector sector) {
        for (var host : List.of(OSTROBOTHNIA, WEST_UUSIMAA, CENTRAL_UUSIMAA)) {
            for (var word : List.of("fi", "sv", "fi+sv", "sv+fi")) {
                var actor = register.otherActors.register(
                        parties.host(host),
                        "Yhdistys " + word,
                        sector,
                        Language.read(word).orElseThrow());
                assertThat(languages(parties.host(host), actor)).isEqualTo(word);
            }
        }
    }

    private static String languages(Host from, Party to) {
        return LetterLanguages.of(from, to).stream()
                .map(language -> language.locale().getLanguage())
                .collect(Collectors.joining("+"));
    }
}
