package uk.healthtech.pipeline.app.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
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
import uk.healthtech.pipeline.kernel.query.Answers.Portfolio;
import uk.healthtech.pipeline.kernel.query.Query.After;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

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
    if (row == null) {
      throw none(answer.finding(), answer.upToDate(), EdgeProblem.NO_SUCH_INNOVATION);
    }
    Look look =
        new Look(
            prose,
            directory,
            viewer,
            organisations(row, answer),
            people(row),
            answer.texts(),
            row.innovation().dossier().proposal().themes());
    return new Found(row, answer, look);
  }

  /** Innovations of an export, with what a reader needs to understand them. */
  List<Found> all(Actor viewer, Portfolio page) {
    List<Found> found = new ArrayList<>();
    Set<OrganisationId> organisations = new HashSet<>();
    Set<AccountId> people = new HashSet<>();
    Set<ThemeId> themes = new HashSet<>();
    List<InnovationAnswer> answers =
        page.rows().stream()
            .map(
                row ->
                    new InnovationAnswer(
                        Finding.FOUND,
                        row,
                        null,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        page.texts(),
                        List.of(),
                        page.upToDate()))
            .toList();
    for (InnovationAnswer answer : answers) {
      InnovationRow row = Objects.requireNonNull(answer.row());
      organisations.addAll(organisations(row, answer));
      people.addAll(people(row));
      themes.addAll(row.innovation().dossier().proposal().themes());
    }
    Look look = new Look(prose, directory, viewer, organisations, people, page.texts(), themes);
    for (InnovationAnswer answer : answers) {
      found.add(new Found(Objects.requireNonNull(answer.row()), answer, look));
    }
    return found;
  }

  /**
   * Ends the request where a field names an innovation that the caller may not see: they are told
   * what they would be told if there were none.
   */
  void mayName(String field, @Nullable InnovationId innovation, Actor caller) {
    if (innovation == null) {
      return;
    }
    InnovationAnswer answer =
        queries.ask(
            new FindInnovation(caller, innovation, new After(innovation.toString(), 0)),
            InnovationAnswer.class);
    FieldsInvalid unknown = FieldsInvalid.one(field, new Unknown(innovation.toString()));
    switch (answer.finding()) {
      case FOUND -> {}
      case ABSENT -> throw NotDone.fields(unknown.problems());
      case HIDDEN -> throw NotDone.hidden(unknown);
    }
  }

  /** What to tell of an innovation that is not shown. */
  static NotDone none(Finding finding) {
    return none(finding, true, EdgeProblem.NO_SUCH_INNOVATION);
  }

  /** What to tell of something that is not shown. */
  static NotDone none(Finding finding, boolean upToDate, EdgeProblem noSuch) {
    if (finding == Finding.ABSENT && !upToDate) {
      return NotDone.because(EdgeProblem.ANSWER_LATE); // it may be there, and not yet to be seen
    }
    return finding == Finding.HIDDEN ? NotDone.hidden(noSuch) : NotDone.because(noSuch);
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
    if (known.report() != null) {
      known.report().course().milestones().stream()
          .flatMap(milestone -> Stream.ofNullable(milestone.by()))
          .forEach(all::add);
    }
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
