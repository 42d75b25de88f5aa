package fi.neuvottelu.desk;

import fi.neuvottelu.planning.PlanDraft;
import org.jspecify.annotations.Nullable;

/** One of several sessions that are changed in one action, as it was typed. */
record SessionChange(@Nullable Long session, PlanDraft.@Nullable SessionDraft plan) {}
