package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule for what was said in one language, or in both. */
class TextPairTest {
    private static final Locale FINNISH = new Locale("fi");
    private static final Locale SWEDISH = new Locale("sv");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "Talo, Huset, Talo, Huset, Talo, false, false",
        "Talo,      , Talo, Talo,  Talo, false, true",
        "    , Huset, Huset, Huset, Huset, true, false",
        "' ' , Huset, Huset, Huset, Huset, true, false",
        "Nokia, Nokia, Nokia, Nokia, Nokia, false, false",
        ",,,,,false,false"
    })
    void isShownInTheOtherLanguageWhereOneIsMissing(
            @Nullable String fi,
            @Nullable String sv,
            @Nullable String inFinnish,
            @Nullable String inSwedish,
            @Nullable String inEnglish,
            boolean lacksFinnish,
            boolean lacksSwedish) {
        var pair = new TextPair(fi, sv);
        assertThat(pair.in(FINNISH)).isEqualTo(inFinnish);
        assertThat(pair.in(SWEDISH)).isEqualTo(inSwedish);
        assertThat(pair.in(Locale.ENGLISH)).isEqualTo(inEnglish);
        assertThat(pair.lacks(FINNISH)).isEqualTo(lacksFinnish);
        assertThat(pair.lacks(SWEDISH)).isEqualTo(lacksSwedish);
    }

    /** Drafts and plans from before there were pairs have plain texts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Talo\" | Talo |",
                "\"\" | |",
                "{\"fi\": \"Talo\"} | Talo |",
                "{\"sv\": \"Huset\"} | | Huset",
                "{\"fi\": \"Talo\", \"sv\": \"Huset\", \"same\": false} | Talo | Huset",
                "{\"fi\": \"Nokia\", \"same\": true} | Nokia | Nokia",
                "{\"fi\": \"Nokia\", \"sv\": \"left behind\", \"same\": true} | Nokia | Nokia",
                "{\"sv\": \"Nokia\", \"same\": true} | Nokia | Nokia",
                "{} | |"
            })
    void isReadFromWhatFormsSend(String json, @Nullable String fi, @Nullable String sv) throws JsonProcessingException {
        assertThat(JSON.readValue(json, TextPair.class)).isEqualTo(new TextPair(fi, sv));
    }

    @Test
    void isReadAsItIsWritten() throws JsonProcessingException {
        for (var pair : List.of(new TextPair("Talo", "Huset"), TextPair.sameInBoth("Nokia"), TextPair.NONE)) {
            assertThat(JSON.readValue(JSON.writeValueAsString(pair), TextPair.class))
                    .isEqualTo(pair);
        }
    }

    @Test
    void aLineBelongsToTheOneAtTheSameHeight() {
        var themes = List.of(new TextPair("Nuoret", "Unga"), TextPair.of("Työ"), new TextPair(null, "Äldre"));
        var together = TextPair.ofLines(themes);
        assertThat(together).isEqualTo(new TextPair("Nuoret\nTyö\n", "Unga\n\nÄldre"));
        assertThat(together.lines()).isEqualTo(themes);
        assertThat(TextPair.of("Nuoret\nTyö").lines()).containsExactly(TextPair.of("Nuoret"), TextPair.of("Työ"));
        assertThat(TextPair.ofLines(List.of()).lines()).isEmpty();
    }
}
