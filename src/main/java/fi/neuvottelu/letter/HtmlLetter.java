package fi.neuvottelu.letter;

import fi.neuvottelu.party.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter's text for mail programs that show pages: the same words in the same order, each language marked as such. Nothing is
 * fetched, nothing runs, and what was typed shows as typed.
 */
final class HtmlLetter {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");
    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,2})\\. (.*)");
    private static final String DASH = "- ";

    private static final String PAGE = "margin:0;padding:16px;font:16px/1.5 Arial,Helvetica,sans-serif;"
            + "overflow-wrap:anywhere;word-break:break-word";
    private static final String BUTTON = "display:inline-block;padding:12px 20px;border-radius:4px;"
            + "background-color:#1a5fb4;color:#ffffff;font-weight:bold;text-decoration:none";

    private final String ownAddress;
    private final Function<Language, FixedWords> fixedWords;

    /**
     * @param ownAddress what the addresses of this installation begin with: only they can be a button
     * @param fixedWords of the letter's template
     */
    HtmlLetter(String ownAddress, Function<Language, FixedWords> fixedWords) {
        this.ownAddress = ownAddress;
        this.fixedWords = fixedWords;
    }

    String of(String subject, String text, List<Language> languages) {
        var letter = LanguageParts.read(text, languages);
        var page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"").append(tag(languages.get(0)));
        page.append("\" style=\"color-scheme:light dark\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        page.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.append("<title>").append(escaped(subject)).append("</title>\n</head>\n");
        page.append("<body style=\"").append(PAGE).append("\">\n<div style=\"max-width:40em;margin:0 auto\">\n");
        letter.order().forEach(line -> page.append("<p lang=\"")
                .append(tag(line.language()))
                .append("\" style=\"margin:0\">")
                .append(escaped(line.text()))
                .append("</p>\n"));
        var first = true;
        for (var part : letter.parts()) {
            page.append(first ? "" : "<hr style=\"margin:32px 0\">\n");
            page.append("<div lang=\"").append(tag(part.language())).append("\">\n");
            new OfOneLanguage(fixedWords.apply(part.language()), page).write(part.text());
            page.append("</div>\n");
            first = false;
        }
        return page.append("</div>\n</body>\n</html>\n").toString();
    }

    private static String tag(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String withLinks(String line) {
        var html = new StringBuilder();
        var addresses = ADDRESS.matcher(line);
        var end = 0;
        while (addresses.find()) {
            html.append(escaped(line.substring(end, addresses.start())));
            html.append(link(addresses.group()));
            end = addresses.end();
        }
        return html.append(escaped(line.substring(end))).toString();
    }

    private static String link(String address) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(address) + "</a>";
    }

    /** The part in one language, a block at a time. */
    private final class OfOneLanguage {
        private final FixedWords fixed;
        private final StringBuilder page;
        private boolean buttonSet;

        OfOneLanguage(FixedWords fixed, StringBuilder page) {
            this.fixed = fixed;
            this.page = page;
        }

        void write(String text) {
            var blocks = text.strip().split("\n\\s*\n");
            for (var n = 0; n < blocks.length; n++) {
                block(Arrays.asList(blocks[n].split("\n")), n == 0);
            }
        }

        private void block(List<String> lines, boolean first) {
            if (!buttonSet && isButton(lines)) {
                button(lines.get(0), lines.get(1));
                return;
            }
            var at = 0;
            if (fixed.headings().contains(lines.get(0)) && (first || lines.size() > 1)) {
                heading(lines.get(0), first);
                at = 1;
            }
            while (at < lines.size()) {
                var from = at;
                var kind = Line.of(lines.get(from));
                do {
                    at++;
                } while (at < lines.size() && kind.goesOnWith(lines.get(at)));
                kind.write(this, lines.subList(from, at));
            }
        }

        private boolean isButton(List<String> lines) {
            return lines.size() == 2
                    && lines.get(0).endsWith(":")
                    && lines.get(1).startsWith(ownAddress)
                    && ADDRESS.matcher(lines.get(1)).matches();
        }

        /** The address stands below it too: for whoever copies it, and for a program that shows no buttons. */
        private void button(String words, String address) {
            page.append("<p style=\"margin:16px 0\"><a href=\"")
                    .append(escaped(address))
                    .append("\" style=\"");
            page.append(BUTTON).append("\">").append(escaped(words.substring(0, words.length() - 1)));
            page.append("</a><br>\n<span style=\"font-size:14px\">")
                    .append(escaped(address))
                    .append("</span></p>\n");
            buttonSet = true;
        }

        private void heading(String words, boolean first) {
            var name = first ? "h1" : "h2";
            page.append("<").append(name).append(" style=\"margin:").append(first ? "16px 0" : "24px 0 4px");
            page.append(";font-size:").append(first ? "24px" : "18px").append(";line-height:1.3\">");
            page.append(escaped(words)).append("</").append(name).append(">\n");
        }

        void paragraph(List<String> lines) {
            page.append("<p style=\"margin:0 0 12px\">");
            page.append(String.join("<br>\n", lines.stream().map(this::labelled).toList()));
            page.append("</p>\n");
        }

        private String labelled(String line) {
            var colon = line.indexOf(": ");
            return colon > 0 && fixed.labels().contains(line.substring(0, colon))
                    ? "<strong>" + escaped(line.substring(0, colon + 1)) + "</strong>"
                            + withLinks(line.substring(colon + 1))
                    : withLinks(line);
        }

        void list(String tag, List<String> lines, Function<String, String> item) {
            page.append("<").append(tag).append(" style=\"margin:0 0 12px;padding-left:28px\">\n");
            var open = false;
            for (var line : lines) {
                if (line.startsWith(" ")) {
                    page.append("<br>\n").append(withLinks(line.strip()));
                } else {
                    page.append(open ? "</li>\n" : "").append(item.apply(line));
                    open = true;
                }
            }
            page.append("</li>\n</").append(tag).append(">\n");
        }
    }

    /** What a line begins, and which lines go on with it. */
    private enum Line {
        WORDS {
            @Override
            boolean goesOnWith(String next) {
                return of(next) == WORDS;
            }

            @Override
            void write(OfOneLanguage part, List<String> lines) {
                part.paragraph(lines);
            }
        },
        DASHED {
            @Override
            boolean goesOnWith(String next) {
                return of(next) == DASHED || next.startsWith("  ");
            }

            @Override
            void write(OfOneLanguage part, List<String> lines) {
                part.list("ul", lines, line -> "<li>" + withLinks(line.substring(DASH.length())));
            }
        },
        NUMBERED {
            @Override
            boolean goesOnWith(String next) {
                return of(next) == NUMBERED || next.startsWith("  ");
            }

            @Override
            void write(OfOneLanguage part, List<String> lines) {
                part.list("ol", lines, line -> {
                    var item = numbered(line);
                    return "<li value=\"" + item.group(1) + "\">" + withLinks(item.group(2));
                });
            }
        };

        static Line of(String line) {
            if (line.startsWith(DASH)) {
                return DASHED;
            }
            return NUMBER.matcher(line).matches() ? NUMBERED : WORDS;
        }

        private static Matcher numbered(String line) {
            var item = NUMBER.matcher(line);
            if (!item.matches()) {
                throw new IllegalArgumentException("no numbered line");
            }
            return item;
        }

        abstract boolean goesOnWith(String next);

        abstract void write(OfOneLanguage part, List<String> lines);
    }
}
