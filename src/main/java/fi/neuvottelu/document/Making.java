package fi.neuvottelu.document;

import static java.util.stream.Collectors.joining;

import fi.neuvottelu.casenumber.CaseNumbers;
import fi.neuvottelu.document.Documents.Document;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes documents from rows as they stand: read at one moment, set, proofread, registered if they say anything new. */
@Component
public class Making {
    private final TransactionTemplate oneMoment;
    private final TransactionTemplate write;
    private final Documents documents;
    private final Printing printing;
    private final CaseNumbers numbers;
    private final Acting acting;

    Making(
            PlatformTransactionManager transactions,
            Documents documents,
            Printing printing,
            CaseNumbers numbers,
            Acting acting) {
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
        this.write = new TransactionTemplate(transactions);
        this.documents = documents;
        this.printing = printing;
        this.numbers = numbers;
        this.acting = acting;
    }

    /**
     * The last version, if that still says what the rows say; otherwise a new one.
     *
     * @param host whose document it is
     * @param languages in which it is made
     */
    public Document make(Papers papers, Subject subject, PartyId host, List<Language> languages) {
        var said = Objects.requireNonNull(oneMoment.execute(any -> languages.stream()
                .map(language -> papers.paper(subject, language)
                        .under(numbers.of(subject.round(), host, subject.party())
                                .lines(language.locale())))
                .toList()));
        var entry = new Documents.Entry(
                papers.kind(),
                subject.key(),
                host,
                subject.round(),
                subject.session(),
                subject.party(),
                said.get(0).name(),
                said.stream().map(Paper::asText).collect(joining("\n\n")),
                acting.user().orElse("neuvottelu"));
        try {
            return keep(entry, said);
        } catch (DuplicateKeyException somebodyElseMadeItMeanwhile) {
            return keep(entry, said);
        }
    }

    private Document keep(Documents.Entry entry, List<Paper> said) {
        return Objects.requireNonNull(write.execute(any -> {
            var document = documents.registerIfChanged(entry);
            printing.print(document, said);
            return document;
        }));
    }
}
