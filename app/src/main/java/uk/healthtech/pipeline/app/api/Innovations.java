package uk.healthtech.pipeline.app.api;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.EdgeProblem;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.NotDone;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Team;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;

/** Finds one innovation for several controllers that show parts of it. */
@Component
final class Innovations {
  private final Queries queries;
  private final Directory directory;
  private final Prose prose;

  Innovations(Queries queries, Directory directory, Prose prose) {
    this.queries = queries;
    this.directory = directory;
    this.prose = prose;
  }

  /** An innovation that was found, with what a reader needs to understand it. */
  record Found(InnovationRow row, InnovationAnswer answer, Look look) {
    /** What the innovator says of it. */
    ProposalView proposal() {
      return ProposalView.of(row.innovation().dossier().proposal(), row.version(Part.PROPOSAL));
    }

    /** What to tell of a part that is not shown: nothing, though the attempt may go on record. */
    NotDone none(Part part, EdgeProblem noSuch) {
      return answer.withheld().contains(part.key())
          ? NotDone.hidden(noSuch)
          : NotDone.because(noSuch);
    }
  }

  /** The innovation; one that is not there, or not for this reader, ends the request. */
  Found find(Actor viewer, InnovationId innovation, @Nullable String after) {
    Fields fields = Fields.ofParameters();
    var own = Reading.after(fields, after, innovation.toString());
    fields.check();
    InnovationAnswer answer =
        queries.ask(new FindInnovation(viewer, innovation, own), InnovationAnswer.class);
    InnovationRow row = answer.row();
    if (row == null && answer.finding() == Finding.ABSENT && !answer.upToDate()) {
      throw NotDone.because(EdgeProblem.ANSWER_LATE); // it is there, and not yet to be seen
    }
    if (row == null) {
      throw none(answer.finding());
    }
    Look look =
        new Look(prose, directory, viewer, organisations(row, answer), people(row), answer.texts());
    return new Found(row, answer, look);
  }

  /** What to tell of an innovation that is not shown. */
  static NotDone none(Finding finding) {
    return finding == Finding.HIDDEN
        ? NotDone.hidden(EdgeProblem.NO_SUCH_INNOVATION)
        : NotDone.because(EdgeProblem.NO_SUCH_INNOVATION);
  }

  private static Set<OrganisationId> organisations(InnovationRow row, InnovationAnswer answer) {
    Known known = row.innovation();
    Team team = known.dossier().team();
    Set<OrganisationId> all = new HashSet<>(team.collaborators());
    all.add(known.dossier().owner());
    if (team.offer() != null) {
      all.add(team.offer().to());
    }
    known.pilots().values().forEach(pilot -> all.add(pilot.organisation()));
    known.adoptions().values().forEach(adoption -> all.add(adoption.organisation()));
    answer.waiting().stream()
        .flatMap(waiting -> Stream.ofNullable(waiting.organisation()))
        .forEach(all::add);
    row.decisions().forEach(decision -> all.add(decision.by().organisation()));
    Stream.concat(
            answer.criteria().stream(),
            row.decisions().stream()
                .flatMap(decision -> Stream.ofNullable(decision.weighing()))
                .flatMap(weighing -> weighing.criteria().stream()))
        .flatMap(CriterionView::organisations)
        .forEach(all::add);
    return all;
  }

  private static Set<AccountId> people(InnovationRow row) {
    Set<AccountId> all = new HashSet<>();
    row.innovation().pilots().values().stream().flatMap(PilotView::people).forEach(all::add);
    row.decisions().forEach(decision -> all.add(decision.by().account()));
    row.decisions().stream()
        .flatMap(decision -> Stream.ofNullable(decision.meeting()))
        .forEach(meeting -> all.addAll(meeting.agreed()));
    return all;
  }
}
