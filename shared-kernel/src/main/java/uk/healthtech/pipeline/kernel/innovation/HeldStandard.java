package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;

/**
 * A standard as the record holds it.
 *
 * @param reason why it does not apply, where it does not
 * @param recordedOn the day it was last declared
 */
public record HeldStandard(
    StandardId id, Standard content, @Nullable HeldText reason, LocalDate recordedOn) {}
