/**
 * How we read the law where it leaves something open, and our own rules where it is silent: each capability tells its own, from
 * the settings that it works by; the page tells them all.
 */
@NullMarked
package fi.neuvottelu.reading;

import org.jspecify.annotations.NullMarked;
