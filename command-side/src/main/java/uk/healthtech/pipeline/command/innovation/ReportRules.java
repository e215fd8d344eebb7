package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionAlreadyOpen;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.LivedOnSince;
import uk.healthtech.pipeline.kernel.Refusal.NotATrust;
import uk.healthtech.pipeline.kernel.Refusal.NotReported;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.PilotAlreadyOpen;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.ApprovalTerms;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Report;
import uk.healthtech.pipeline.kernel.innovation.ReportChecks;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/**
 * What imports tell. Nothing of it is decided here, so no criterion is judged and no field is asked
 * for but the name. The same again is nothing new; a part that reads otherwise is put right, unless
 * it has gone on here since; what a later report leaves out stays as an earlier one told it.
 */
final class ReportRules {
  private ReportRules() {}

  /** The report by which an innovation enters the record. */
  static Decision<InnovationEvent> begin(RecordHistory told, Context context) {
    List<ReportEvent> events = new ArrayList<>();
    events.add(
        new InnovationReported(
            told.innovation(),
            told.reference(),
            told.owner(),
            told.proposal(),
            told.course().withReasons(FreeText::held),
            context.policy().deadlines().screening(),
            context.today()));
    told.pilots().forEach((id, pilot) -> events.add(reported(told, id, pilot, null, context)));
    told.adoptions().forEach((id, adoption) -> events.add(reported(told, id, adoption, context)));
    return new Telling(told, null, events, context).decide();
  }

  /** A report of what is on record. */
  static Decision<InnovationEvent> decide(Known state, ReportCommand command, Context context) {
    return switch (command) {
      case RecordHistory c -> correct(state, c, context);
    };
  }

  private static Decision<InnovationEvent> correct(
      Known state, RecordHistory told, Context context) {
    Report before = state.report();
    if (before == null) {
      return refused(new NotReported(told.innovation()));
    }
    List<ReportEvent> events = corrections(state, before, told, context);
    if (events.isEmpty()) {
      return refused(new NothingChanged());
    }
    Optional<Part> gone =
        events.stream().map(ReportEvent::part).filter(before::hasLivedOn).findFirst();
    return gone.isPresent()
        ? refused(new LivedOnSince(gone.get()))
        : new Telling(told, state, events, context).decide();
  }

  /** What is told for the first time or otherwise than before. */
  private static List<ReportEvent> corrections(
      Known state, Report before, RecordHistory told, Context context) {
    List<ReportEvent> events = new ArrayList<>();
    ProposalChanges changes = before.proposal().changesTo(told.proposal());
    if (!changes.isEmpty()) {
      events.add(new ReportedProposalCorrected(told.innovation(), changes, context.today()));
    }
    if (!before.course().digest().equals(told.course().digest())) {
      events.add(
          new ReportedCourseCorrected(
              told.innovation(),
              told.course().withReasons(FreeText::held),
              state.screening() == null
                  ? context.policy().deadlines().screening()
                  : state.screening().workingDays(),
              context.today()));
    }
    told.pilots()
        .forEach(
            (id, pilot) -> {
              ReportedPilot<HeldText> was = before.pilots().get(id);
              if (was == null || !was.digest().equals(pilot.digest())) {
                events.add(reported(told, id, pilot, state.pilots().get(id), context));
              }
            });
    told.adoptions()
        .forEach(
            (id, adoption) -> {
              ReportedAdoption<HeldText> was = before.adoptions().get(id);
              if (was == null || !was.digest().equals(adoption.digest())) {
                events.add(reported(told, id, adoption, context));
              }
            });
    return events;
  }

  /** The texts of what is told for the first time or otherwise than before. */
  static List<FreeText> texts(RecordHistory told, List<InnovationEvent> events) {
    return events.stream()
        .flatMap(
            event ->
                switch ((ReportEvent) event) {
                  case InnovationReported _, ReportedCourseCorrected _ ->
                      told.course().milestones().stream().map(Milestone::reason);
                  case ReportedProposalCorrected _ -> Stream.<FreeText>empty();
                  case PilotReported e ->
                      Standings.known(told.pilots(), e.pilot()).texts().stream();
                  case AdoptionReported e ->
                      Stream.ofNullable(Standings.known(told.adoptions(), e.adoption()).reason());
                })
        .filter(Objects::nonNull)
        .toList();
  }

  /** The terms of the first report hold, as those of the day of a request do. */
  private static PilotReported reported(
      RecordHistory told,
      PilotId id,
      ReportedPilot<FreeText> pilot,
      @Nullable Pilot before,
      Context context) {
    return new PilotReported(
        told.innovation(),
        id,
        pilot.withTexts(FreeText::held),
        before == null ? ApprovalTerms.of(context.policy()) : before.terms(),
        context.today());
  }

  private static AdoptionReported reported(
      RecordHistory told, AdoptionId id, ReportedAdoption<FreeText> adoption, Context context) {
    return new AdoptionReported(
        told.innovation(), id, adoption.withTexts(FreeText::held), context.today());
  }

  /**
   * What a report would record, to be checked; what is on record already was checked in its day.
   *
   * @param before absent before the first report
   * @param events what is new
   */
  private record Telling(
      RecordHistory told, @Nullable Known before, List<ReportEvent> events, Context context) {
    Decision<InnovationEvent> decide() {
      List<FieldProblem> problems =
          Stream.concat(
                  events.stream().flatMap(event -> problems(event).stream()), together().stream())
              .distinct()
              .toList();
      if (!problems.isEmpty()) {
        return refused(new FieldsInvalid(problems));
      }
      return events.stream()
          .flatMap(event -> refusal(event).stream())
          .findFirst()
          .<Decision<InnovationEvent>>map(Decision::refused)
          .orElseGet(() -> new Decision.Accepted<>(List.copyOf(events)));
    }

    private List<FieldProblem> problems(ReportEvent event) {
      List<FieldProblem> problems = new ArrayList<>();
      switch (event) {
        case InnovationReported e -> {
          organisation(problems, "owner", e.owner());
          proposal(problems, e.proposal().themes(), Set.of(), e.proposal().place());
          course(problems, e.course());
        }
        case ReportedProposalCorrected e -> {
          Set<ThemeId> named = e.changes().themes();
          proposal(problems, named == null ? Set.of() : named, themesBefore(), e.changes().place());
        }
        case ReportedCourseCorrected e -> course(problems, e.course());
        case PilotReported e -> {
          String field = "pilots[" + index(told.pilots(), e.pilot()) + "]";
          under(problems, field, ReportChecks.pilot(e.report(), context.today()));
          host(problems, field, e.report().organisation(), e.report().ods());
        }
        case AdoptionReported e -> {
          String field = "adoptions[" + index(told.adoptions(), e.adoption()) + "]";
          under(problems, field, ReportChecks.adoption(e.report(), context.today()));
          host(problems, field, e.report().organisation(), e.report().ods());
          neighbourhoods(problems, field, e.report().reach());
        }
      }
      return problems;
    }

    private Set<ThemeId> themesBefore() {
      return before == null || before.report() == null
          ? Set.of()
          : before.report().proposal().themes();
    }

    /** What is named must be known; it may have been retired since its day. */
    private void proposal(
        List<FieldProblem> problems,
        Set<ThemeId> themes,
        Set<ThemeId> known,
        @Nullable String place) {
      for (ThemeId theme : themes) {
        if (!known.contains(theme) && !wasAgreed(context.register().themes().get(theme))) {
          problems.add(new FieldProblem("proposal.themes", new Unknown(theme.toString())));
        }
      }
      if (place != null && !context.register().places().containsKey(PlaceId.named(place))) {
        problems.add(new FieldProblem("proposal.place", new Unknown(place)));
      }
    }

    private static boolean wasAgreed(@Nullable HeldTheme theme) {
      return theme != null
          && switch (theme.status()) {
            case AGREED, RETIRED -> true;
            case PROPOSED, DECLINED -> false;
          };
    }

    private void course(List<FieldProblem> problems, ReportedCourse<?> course) {
      under(problems, "course", ReportChecks.course(course.milestones(), context.today()));
      for (Milestone<?> milestone : course.milestones()) {
        if (milestone.by() != null) {
          organisation(problems, "course." + milestone.phase() + ".by", milestone.by());
        }
      }
    }

    private void host(
        List<FieldProblem> problems, String field, OrganisationId organisation, OdsCode ods) {
      HeldOrganisation host = organisation(problems, field + ".organisation", organisation);
      if (host != null && !ods.equals(host.details().ods())) {
        problems.add(new FieldProblem(field + ".ods", new Unknown(ods.value())));
      }
    }

    private @Nullable HeldOrganisation organisation(
        List<FieldProblem> problems, String field, OrganisationId id) {
      HeldOrganisation organisation = context.organisation(id);
      if (organisation == null) {
        problems.add(new FieldProblem(field, new Unknown(id.toString())));
      }
      return organisation;
    }

    private void neighbourhoods(List<FieldProblem> problems, String field, List<Reach> reach) {
      for (int i = 0; i < reach.size(); i++) {
        List<Reach.InNeighbourhood> parts = reach.get(i).neighbourhoods();
        for (int j = 0; j < parts.size(); j++) {
          NeighbourhoodId named = parts.get(j).neighbourhood();
          if (!context.register().neighbourhoods().containsKey(named)) {
            problems.add(
                new FieldProblem(
                    field + ".reach[" + i + "].neighbourhoods[" + j + "].neighbourhood",
                    new Unknown(named.toString())));
          }
        }
      }
    }

    /** What is on record of pilots and adoptions needs its stage of a course put right, too. */
    private List<FieldProblem> together() {
      List<FieldProblem> problems =
          new ArrayList<>(
              ReportChecks.together(
                  told.course(), told.pilots().values(), told.adoptions().values()));
      if (before != null && events.stream().anyMatch(ReportedCourseCorrected.class::isInstance)) {
        reached(problems, Phase.TESTING, before.pilots());
        reached(problems, Phase.DEPLOYMENT, before.adoptions());
      }
      return problems;
    }

    private void reached(List<FieldProblem> problems, Phase stage, Map<?, ?> parts) {
      if (!parts.isEmpty() && !told.course().reached(stage)) {
        problems.add(new FieldProblem("course." + stage, new Missing()));
      }
    }

    private Optional<Refusal> refusal(ReportEvent event) {
      return switch (event) {
        case InnovationReported e -> Named.closed(told.owner(), e.course().first(), context);
        case ReportedProposalCorrected _ -> Optional.empty();
        case ReportedCourseCorrected e -> Named.closed(told.owner(), e.course().first(), context);
        case PilotReported e ->
            notATrust(e.report().organisation())
                .or(
                    () ->
                        Named.closed(
                            e.report().organisation(), e.report().days().getFirst(), context))
                .or(() -> anotherPilot(e));
        case AdoptionReported e ->
            notATrust(e.report().organisation())
                .or(() -> Named.closed(e.report().organisation(), first(e.report()), context))
                .or(() -> anotherAdoption(e));
      };
    }

    private static LocalDate first(ReportedAdoption<?> adoption) {
      return Stream.of(adoption.plannedOn(), adoption.liveSince(), adoption.withdrawnOn())
          .filter(Objects::nonNull)
          .findFirst()
          .orElseThrow();
    }

    private Optional<Refusal> notATrust(OrganisationId organisation) {
      HeldOrganisation host = context.organisation(organisation);
      return host != null && host.details().kind().isTrust()
          ? Optional.empty()
          : Optional.of(new NotATrust(organisation));
    }

    /** Whether another that is on record, and not put right by this report, has the place. */
    private Optional<Refusal> anotherPilot(PilotReported event) {
      OrganisationId host = event.report().organisation();
      if (before == null || !event.report().status().isOpen()) {
        return Optional.empty();
      }
      return before.pilots().values().stream()
          .filter(pilot -> pilot.organisation().equals(host) && pilot.isOpen(context.today()))
          .filter(pilot -> isLeftAlone(new Part.OfPilot(pilot.id())))
          .findFirst()
          .map(pilot -> new PilotAlreadyOpen(pilot.id(), host));
    }

    private Optional<Refusal> anotherAdoption(AdoptionReported event) {
      OrganisationId host = event.report().organisation();
      if (before == null || !event.report().status().isOpen()) {
        return Optional.empty();
      }
      return before.adoptions().values().stream()
          .filter(one -> one.organisation().equals(host) && one.status().isOpen())
          .filter(one -> isLeftAlone(new Part.OfAdoption(one.id())))
          .findFirst()
          .map(one -> new AdoptionAlreadyOpen(one.id(), host));
    }

    private boolean isLeftAlone(Part part) {
      return events.stream().noneMatch(event -> event.part().equals(part));
    }

    private static void under(List<FieldProblem> problems, String field, List<FieldProblem> found) {
      found.forEach(
          problem -> problems.add(new FieldProblem(field + "." + problem.field(), problem.rule())));
    }

    private static <K> int index(Map<K, ?> parts, K id) {
      return List.copyOf(parts.keySet()).indexOf(id);
    }
  }
}
