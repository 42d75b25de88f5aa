package fi.neuvottelu.minutes;

import fi.neuvottelu.party.Language;

/** What became of a measure that minutes tell of; said by whoever follows it. */
public interface WhatBecame {
    /** As its owner last reported it; empty while nothing follows it. */
    String of(long measure, Language language);
}
