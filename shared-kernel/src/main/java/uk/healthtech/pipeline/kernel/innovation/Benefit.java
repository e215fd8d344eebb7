package uk.healthtech.pipeline.kernel.innovation;

import java.math.BigDecimal;

/**
 * What an adoption brought.
 *
 * @param what in a few words
 * @param evidence on what it rests
 */
public record Benefit(
    BenefitKind kind, String what, BigDecimal value, String unit, String evidence) {}
