/**
 * Finnish working days, our own target dates (tavoitepäivä, måldatum) and the time limits that the law sets
 * (määräaika, lagstadgad tidsfrist); every computed date carries its explanation.
 */
@NullMarked
package fi.neuvottelu.calendar;

import org.jspecify.annotations.NullMarked;
