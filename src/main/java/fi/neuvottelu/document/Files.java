package fi.neuvottelu.document;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.rows.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of all registered documents. What is kept is never changed; what could not be made may be tried again. */
@Component
public class Files {
    private static final int LONGEST_FAULT = 2000;

    private final JdbcClient rows;

    Files(JdbcClient rows) {
        this.rows = rows;
    }

    void keep(long document, Format format, @Nullable Language language, String name, byte[] content) {
        insert(document, format, language, name, Hash.of(content), content, null);
    }

    void failed(long document, Format format, @Nullable Language language, String name, String fault) {
        insert(
                document,
                format,
                language,
                name,
                null,
                null,
                fault.length() > LONGEST_FAULT ? fault.substring(0, LONGEST_FAULT) : fault);
    }

    boolean failed(long document, Format format, Language language) {
        return of(document).stream()
                .anyMatch(one -> one.format() == format && one.language() == language && one.fault() != null);
    }

    void forgetFailed(long document, Format format, Language language) {
        rows.sql(
                        "delete from document_file where document_id = ? and format = ? and language = ? and fault is not null")
                .params(document, format.name(), language.name())
                .update();
    }

    private void insert(
            long document,
            Format format,
            @Nullable Language language,
            String name,
            @Nullable String hash,
            byte @Nullable [] content,
            @Nullable String fault) {
        rows.sql("""
                        insert into document_file (document_id, format, language, name, hash, content, fault)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(document, format.name(), language == null ? null : language.name(), name, hash, content, fault)
                .update();
    }

    /** Those of a document, Finnish before Swedish, and those that could not be made. */
    public List<DocumentFile> of(long document) {
        return rows.sql("""
                        select id, document_id, format, language, name, hash, fault from document_file
                        where document_id = ? order by id""").param(document).query(Row.of(DocumentFile.class)).list();
    }

    public Optional<DocumentFile> of(long document, Format format, @Nullable Language language) {
        return of(document).stream()
                .filter(one -> one.format() == format && one.language() == language && one.fault() == null)
                .findFirst();
    }

    /** @param file of which there is one */
    public byte[] content(DocumentFile file) {
        return Objects.requireNonNull(rows.sql("select content from document_file where id = ?")
                .param(file.id())
                .query((row, n) -> row.getBytes(1))
                .single());
    }

    /** What could not be made of a session, for those who have to know. */
    public List<DocumentFile> failedOf(long session) {
        return rows.sql("""
                        select f.id, f.document_id, f.format, f.language, f.name, f.hash, f.fault from document_file f
                        join document d on d.id = f.document_id
                        where d.session_id = ? and f.fault is not null order by f.id""").param(session).query(Row.of(DocumentFile.class)).list();
    }
}
