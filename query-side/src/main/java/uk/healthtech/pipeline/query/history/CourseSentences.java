package uk.healthtech.pipeline.query.history;

import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationReopened;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationRetired;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.AgreementWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorRemoved;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferAccepted;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferCancelled;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferDeclined;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;

/** What concerned an innovation as a whole, in plain English. */
final class CourseSentences {
  private CourseSentences() {}

  static String of(CourseEvent event) {
    return switch (event) {
      case InnovationWithdrawn _ -> "withdrew the innovation";
      case InnovationPutOnHold _ -> "put the innovation on hold";
      case InnovationResumed _ -> "resumed the innovation";
      case InnovationStopped _ -> "stopped the innovation";
      case InnovationRetired _ -> "retired the innovation";
      case InnovationReopened _ -> "reopened the innovation";
    };
  }

  static String of(PublicationEvent event) {
    return switch (event) {
      case PublicationAgreed _ -> "agreed that it may be published";
      case AgreementWithdrawn _ -> "withdrew the agreement that it may be published";
      case Published _ -> "published it";
      case PublicationWithdrawn _ -> "took it down from public view";
    };
  }

  static String of(TeamEvent event, Names names) {
    return switch (event) {
      case TransferOffered e -> "offered it to " + names.of(e.to());
      case TransferAccepted e -> "took it over for " + names.of(e.to());
      case TransferDeclined _ -> "declined to take it over";
      case TransferCancelled _ -> "took back the offer to hand it over";
      case CollaboratorInvited e ->
          "invited %s to work on it".formatted(names.of(e.collaborator()));
      case CollaboratorRemoved e -> "ended the collaboration of " + names.of(e.collaborator());
    };
  }
}
