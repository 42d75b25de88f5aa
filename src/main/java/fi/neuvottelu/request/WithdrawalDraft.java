package fi.neuvottelu.request;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into "Withdraw the request".
 *
 * @param withdraw said expressly: who only looks at the task and completes it must not lose the request
 */
record WithdrawalDraft(boolean withdraw, @Nullable String reason) {}
