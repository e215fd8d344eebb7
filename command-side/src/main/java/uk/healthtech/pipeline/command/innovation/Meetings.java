package uk.healthtech.pipeline.command.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.AccountId;

/** A decision of leadership names a meeting that has been held and members who are members. */
public final class Meetings {
  private Meetings() {}

  /** What is wrong with the meeting that a decision on this day names. */
  public static List<FieldProblem> problems(Meeting meeting, LocalDate on, Context context) {
    List<FieldProblem> problems = new ArrayList<>();
    if (meeting.heldOn().isAfter(context.today())) {
      problems.add(new FieldProblem("meeting.heldOn", new InFuture(context.today())));
    } else if (meeting.heldOn().isBefore(Dates.FIRST_DAY)) {
      problems.add(new FieldProblem("meeting.heldOn", new TooEarly(Dates.FIRST_DAY)));
    } else if (meeting.heldOn().isAfter(on)) {
      problems.add(new FieldProblem("meeting.heldOn", new TooLate(on)));
    }
    int members = meeting.agreed().size();
    if (members == 0 || members > Meeting.MOST_AGREED) {
      problems.add(new FieldProblem("meeting.agreed", new WrongCount(1, Meeting.MOST_AGREED)));
    }
    Set<AccountId> seen = new HashSet<>();
    for (int i = 0; i < members; i++) {
      AccountId member = meeting.agreed().get(i);
      String field = "meeting.agreed[" + i + "]";
      if (!seen.add(member)) {
        problems.add(new FieldProblem(field, new Repeated()));
      } else if (!context.leadership().contains(member)) {
        problems.add(new FieldProblem(field, new Unknown(member.toString())));
      }
    }
    return problems;
  }
}
