package uk.healthtech.pipeline.kernel.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/**
 * An investment as it is recorded.
 *
 * @param amount in the currency, not negative
 * @param currency ISO 4217, such as GBP
 * @param source who invests, by name
 * @param madeOn the day it was awarded or agreed
 * @param jobsCreated new jobs; absent where nothing is known
 * @param jobsSafeguarded jobs kept; absent where nothing is known
 * @param place where it is spent, by name; absent for the whole region
 * @param theme that it serves, if one
 * @param innovation that it goes to, if one
 */
public record Investment(
    BigDecimal amount,
    String currency,
    InvestmentKind kind,
    String source,
    LocalDate madeOn,
    @Nullable Integer jobsCreated,
    @Nullable Integer jobsSafeguarded,
    @Nullable String place,
    @Nullable ThemeId theme,
    @Nullable InnovationId innovation) {}
