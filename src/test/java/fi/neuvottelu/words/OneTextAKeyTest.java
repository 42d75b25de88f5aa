package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read has one text for each key, and the same keys in Finnish, Swedish and English: the files are merged line by line. */
class OneTextAKeyTest {
    static List<String> bundles() {
        return Bundles.names();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyStandsOnceInEachLanguage(String bundle) {
        var finnish = Bundles.keys(bundle, "fi");

        assertThat(finnish).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Bundles.keys(bundle, "sv")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(finnish);
        assertThat(Bundles.keys(bundle, "en")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(finnish);
    }

    @Test
    void noKeyStandsInTwoBundles() {
        assertThat(Bundles.names().stream().flatMap(bundle -> Bundles.keys(bundle, "fi").stream()))
                .doesNotHaveDuplicates();
    }
}
