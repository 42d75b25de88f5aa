/**
 * The dispatch register: every letter is a row first, then sent by the postman, outside any transaction.
 *
 * <p><b>How to write a template.</b> One file per kind and language: {@code letters/fi/invitation.txt},
 * {@code letters/sv/invitation.txt}. The first line is the subject, the second is blank, the rest is the letter.
 * Thymeleaf in TEXT mode, with two variables:
 * <ul>
 *   <li>{@code l}: what {@link fi.neuvottelu.letter.NewLetter#content()} gives for that language, usually a record of
 *       the capability that sends;
 *   <li>{@code d}: dates and times in that language, {@link fi.neuvottelu.letter.Dates}.
 * </ul>
 *
 * <pre>
 * Kutsu neuvotteluun [(${d.shortDate(l.day())})]
 *
 * Aika: [(${d.date(l.day())})] [(${d.time(l.start())})]
 * [# th:if="${l.place() != null}"]Paikka: [(${l.place()})]
 * [/][# th:each="topic : ${l.topics()}"]- [(${topic})]
 * [/]
 * </pre>
 *
 * Write values as {@code [(${...})]}: they come out exactly as typed and are never evaluated. ({@code [[${...}]]} would
 * turn {@code &} into {@code &amp;}.) Close a condition or a loop at the start of the next line, so that no blank line
 * is left behind. A letter in two languages holds both texts, so a template speaks of its own language only.
 *
 * <p>The one thing to do stands in a paragraph of two lines: words that end with a colon, and below them the address alone; at
 * most one in each language. An address of {@link fi.neuvottelu.letter.PersonalLinks#place} there becomes the reader's own link
 * when the letter leaves: in its text only, never in a subject, a calendar entry or a document.
 *
 * <p>Each letter has an approved text per language, compared exactly: {@code src/test/resources/letters/approved}.
 */
@NullMarked
package fi.neuvottelu.letter;

import org.jspecify.annotations.NullMarked;
