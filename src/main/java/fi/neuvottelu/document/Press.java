package fi.neuvottelu.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fi.neuvottelu.document.TypeCase.Cut;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.words.Texts;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets a paper as PDF/A-2a and PDF/UA-1. Only our own file is a template; what people typed is never evaluated. */
@Component
class Press {
    private static final String FONT = "Noto Sans";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It would tell the log of each page that it begins.
        XRLog.setLoggingEnabled(false);
        // Else each document looks in every jar for what writes its metadata: a fifth of its time.
        var writes = TransformerFactory.class.getName();
        if (System.getProperty(writes) == null) {
            System.setProperty(
                    writes, TransformerFactory.newDefaultInstance().getClass().getName());
        }
    }

    private final TypeCase types;
    private final SpringTemplateEngine pages = new SpringTemplateEngine();

    Press(TypeCase types) {
        this.types = types;
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/document/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        files.setCacheable(true);
        pages.setTemplateResolver(files);
    }

    /** What the paper says, in characters that can be set; what cannot be is named, and that it was is said. */
    Paper settable(Paper paper) {
        var set = paper.with(types::settable);
        return paper.everything().anyMatch(types::lacks) ? set.with(note(paper.language())) : set;
    }

    private static Paper.Section note(Language language) {
        return new Paper.Section(null, List.of(new Paper.Passage(null, Texts.say("paper.named", language.locale()))));
    }

    /** @throws IOException if it cannot be set */
    byte[] set(Paper paper) throws IOException {
        var page = pages.process(
                "paper",
                new Context(
                        paper.language().locale(),
                        Map.of(
                                "p",
                                paper,
                                "voice",
                                new Voice(paper.language()),
                                "page",
                                Texts.say("paper.page", paper.language().locale()))));
        var bytes = new ByteArrayOutputStream();
        var press = new PdfRendererBuilder()
                .useFastMode()
                .withHtmlContent(page, null)
                .useUriResolver((base, address) -> null)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer("Neuvottelu")
                .toStream(bytes);
        cut(press, Cut.REGULAR, 400);
        cut(press, Cut.BOLD, 700);
        press.run();
        return bytes.toByteArray();
    }

    /** In which language a text is read aloud, and where it may break. */
    record Voice(Language ofDocument) {
        private static final Pattern LONG_WORD = Pattern.compile("[^\\s-]{21}");

        /** Null where it is that of the document. */
        public @Nullable String of(String text) {
            var tongue = Tongue.of(text, ofDocument);
            return tongue == ofDocument ? null : tongue.locale().getLanguage();
        }

        /** Whether a word is so long that a column may break it; others are wide enough for their words. */
        public boolean runsOn(String text) {
            return LONG_WORD.matcher(text).find();
        }
    }

    private void cut(PdfRendererBuilder press, Cut cut, int weight) {
        press.useFont(() -> new ByteArrayInputStream(types.file(cut)), FONT, weight, FontStyle.NORMAL, true);
    }
}
