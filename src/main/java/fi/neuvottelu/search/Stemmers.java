package fi.neuvottelu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** Lucene's stemmers, a word at a time; which of them, and why, says decision 0035. For one thread. */
final class Stemmers {
    private Stemmers() {}

    static List<UnaryOperator<String>> all() {
        var finnish = new FinnishStemmer();
        var swedish = new OneWord();
        var light = swedish.through(new SwedishLightStemFilter(swedish));
        return List.of(
                word -> FinnishEndings.ofStem(once(finnish, FinnishEndings.ofWord(word))),
                light,
                twice(new SwedishStemmer()));
    }

    /** The first time leaves an ending where two stand one after the other. */
    private static UnaryOperator<String> twice(SnowballStemmer stemmer) {
        return word -> once(stemmer, once(stemmer, word));
    }

    private static String once(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private @Nullable String next;

        @Override
        public boolean incrementToken() {
            if (next == null) {
                return false;
            }
            clearAttributes();
            term.setEmpty().append(next);
            next = null;
            return true;
        }

        /** The attributes of a filter are those of what it filters. */
        private UnaryOperator<String> through(TokenStream stems) {
            return given -> {
                next = given;
                try {
                    stems.incrementToken();
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
                return term.toString();
            };
        }
    }
}
