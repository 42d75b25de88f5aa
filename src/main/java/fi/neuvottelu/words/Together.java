package fi.neuvottelu.words;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with several things of one form is said together. Only for what is judged before anything is written. */
public final class Together {
    private final List<Refusal> refused = new ArrayList<>();

    /** Goes on after a refusal. */
    public void judge(Runnable judged) {
        try {
            judged.run();
        } catch (Refusal wrong) {
            refused.add(wrong);
        }
    }

    /** @throws Refusal with all of them, each on a line of its own */
    public void end() {
        if (refused.size() == 1) {
            throw refused.get(0);
        }
        if (!refused.isEmpty()) {
            throw new Refusal(
                    "together",
                    refused.size(),
                    String.join("\n", refused.stream().map(Refusal::getMessage).toList()));
        }
    }
}
