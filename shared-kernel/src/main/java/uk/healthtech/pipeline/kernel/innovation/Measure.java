package uk.healthtech.pipeline.kernel.innovation;

import java.math.BigDecimal;

/**
 * What a pilot measures.
 *
 * @param name unique within the pilot
 * @param unit in which baseline, target and readings are given
 * @param direction which way is better
 * @param baseline before the pilot
 * @param target hoped for at its end
 */
public record Measure(
    String name, String unit, Direction direction, BigDecimal baseline, BigDecimal target) {}
