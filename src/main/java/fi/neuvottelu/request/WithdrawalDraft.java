package fi.neuvottelu.request;

import org.jspecify.annotations.Nullable;

/** What was typed into "Withdraw the request": nothing, or a reason. */
record WithdrawalDraft(@Nullable String reason) {}
