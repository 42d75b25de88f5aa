/** The filters before pages, scripts and endpoints of ours that are no capability of their own. */
@NullMarked
package fi.neuvottelu.web;

import org.jspecify.annotations.NullMarked;
