package fi.neuvottelu.words;

import java.util.List;
import java.util.Map;

/** What this installation sets and texts of scripts tell: values by the key of the text, in the order of its places. */
public interface TextValues {
    Map<String, List<Integer>> byKey();
}
