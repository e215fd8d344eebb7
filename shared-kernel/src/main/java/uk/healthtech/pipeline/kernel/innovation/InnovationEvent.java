package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.Event;

/** A step of one innovation. When it was recorded stands beside it, stamped by the store. */
public sealed interface InnovationEvent extends Event
    permits ProposalEvent,
        StandardEvent,
        GateEvent,
        ConditionEvent,
        PilotEvent,
        AdoptionEvent,
        CourseEvent,
        PublicationEvent,
        TeamEvent,
        ReportEvent {
  InnovationId innovation();

  /** The day it happened, as stated or else the day of recording in England. */
  LocalDate occurredOn();

  /** The part of the innovation that it touched. */
  Part part();

  @Override
  default String stream() {
    return innovation().toString();
  }
}
