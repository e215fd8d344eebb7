package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the public may see it.
 *
 * @param agreedOn the day the innovator agreed; absent while they do not
 * @param publishedOn the day it was shown; absent while it is not
 */
public record Publication(@Nullable LocalDate agreedOn, @Nullable LocalDate publishedOn) {
  /** Neither agreed nor shown. */
  public static final Publication NONE = new Publication(null, null);
}
