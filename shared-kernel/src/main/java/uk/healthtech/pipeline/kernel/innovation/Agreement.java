package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;

/**
 * To what a trust agrees when it approves a pilot.
 *
 * @param <T> how texts are carried: free text on the way in, held text in the event
 * @param clinicalLead the post that leads it clinically, never a person's name; absent in approvals
 *     from before it was asked
 * @param startBy the last day on which it may start
 * @param dcb0160 reference of the organisation's clinical safety case, where it needs one
 * @param dpia reference of the data protection impact assessment, where it needs one
 */
public record Agreement<T>(
    List<Condition<T>> conditions,
    @Nullable String clinicalLead,
    LocalDate startBy,
    @Nullable String dcb0160,
    @Nullable String dpia) {
  public Agreement {
    conditions = List.copyOf(conditions);
  }

  /** The references that an event carries. */
  public static Agreement<HeldText> held(Agreement<FreeText> agreement) {
    return new Agreement<>(
        agreement.conditions.stream().map(one -> one.carrying(one.text().held())).toList(),
        agreement.clinicalLead,
        agreement.startBy,
        agreement.dcb0160,
        agreement.dpia);
  }
}
