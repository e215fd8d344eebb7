package uk.healthtech.pipeline.kernel;

import java.time.LocalDate;
import java.util.List;
import uk.healthtech.pipeline.kernel.account.AccountId;

/**
 * The meeting at which leadership decided.
 *
 * @param heldOn its day
 * @param reference the group's own, such as LG 2026/03
 * @param agreed the members who agreed; at least one, each once
 */
public record Meeting(LocalDate heldOn, String reference, List<AccountId> agreed) {
  /** More members than this agree at no meeting. */
  public static final int MOST_AGREED = 50;

  public Meeting {
    agreed = List.copyOf(agreed);
  }
}
