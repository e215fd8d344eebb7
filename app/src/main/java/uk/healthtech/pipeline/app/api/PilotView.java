package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.PersonView;
import uk.healthtech.pipeline.app.api.Look.TextView;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.Direction;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;

/** A pilot as it stands. What has not happened is null. */
@Schema(description = "A pilot as it stands. What has not happened is null.")
record PilotView(
    UUID id,
    InnovationName innovation,
    OrganisationView at,
    PilotStatus status,
    @Schema(description = "For If-Match when changing this pilot.", example = "12") long version,
    @Schema(description = "Null where only an import tells of it and does not say.")
        @Nullable LocalDate requestedOn,
    @Schema(description = "Null where only an import tells of it and does not say.")
        @Nullable TextView objectives,
    List<MeasureView> measures,
    @Schema(
            description = "Who is to take part; null where it was not asked yet or is not known.",
            example = "Adults with COPD who were admitted in the last year")
        @Nullable String population,
    @Schema(
            description = "How many patients or staff are to take part; null where not known.",
            example = "120")
        @Nullable Integer people,
    @Schema(description = "Planned first day; null where not known.") @Nullable LocalDate startsOn,
    @Schema(description = "Planned last day; null where not known.") @Nullable LocalDate endsOn,
    @Schema(
            description = "How many different people of the trust must approve, since its request.",
            example = "2")
        int approvers,
    List<QuestionView> questions,
    @Schema(description = "What the trust agreed to, or the first of its people alone so far.")
        @Nullable ApprovalView approval,
    @Schema(description = "Whether it was approved for a start by a day that has gone by.")
        boolean lapsed,
    @Nullable LocalDate startedOn,
    List<ReadingView> readings,
    List<IncidentView> incidents,
    @Schema(description = "Why it is suspended.") @Nullable HaltView halt,
    @Schema(description = "How it ended.") @Nullable PilotEndingView ending,
    @Schema(description = "What an import last told of it; null of one that was requested here.")
        @Nullable ReportedPilotView reported) {

  /** An innovation by name. */
  @Schema(description = "An innovation by name.")
  record InnovationName(UUID id, @Schema(example = "Tidal Breath Monitor") String name) {}

  /** What it measures. */
  @Schema(description = "What a pilot measures.")
  record MeasureView(
      @Schema(example = "Readmissions within 30 days") String name,
      @Schema(example = "per 100 patients") String unit,
      @Schema(description = "Which way is better.") Direction direction,
      @Schema(example = "14.5") BigDecimal baseline,
      @Schema(example = "10") BigDecimal target) {
    static MeasureView of(Measure measure) {
      return new MeasureView(
          measure.name(),
          measure.unit(),
          measure.direction(),
          measure.baseline(),
          measure.target());
    }
  }

  /** A question and its answer. */
  @Schema(description = "What the trust wanted to know, and the answer once it is there.")
  record QuestionView(
      UUID id,
      TextView text,
      LocalDate askedOn,
      @Nullable TextView answer,
      @Nullable LocalDate answeredOn) {
    static QuestionView of(Pilot.Question question, Look look) {
      return new QuestionView(
          question.id().value(),
          look.text(question.text()),
          question.askedOn(),
          look.optionalText(question.answer()),
          question.answeredOn());
    }
  }

  /** A condition as it was given. */
  @Schema(
      description =
          "A condition as the trust gave it. What became of it stands with the innovation’s"
              + " conditions.")
  record ApprovalConditionView(UUID id, TextView text, @Nullable LocalDate dueOn) {
    static ApprovalConditionView of(Condition<HeldText> condition, Look look) {
      return new ApprovalConditionView(
          condition.id().value(), look.text(condition.text()), condition.dueOn());
    }
  }

  /** The approval. */
  @Schema(
      description =
          "What the trust agreed to. Where only an import tells of it, little may be known and"
              + " nobody agreed here.")
  record ApprovalView(
      @Schema(description = "Null where an import does not say.") @Nullable LocalDate on,
      @Schema(description = "The people who agreed here.") List<PersonView> by,
      List<ApprovalConditionView> conditions,
      @Schema(
              description = "The post that leads it clinically.",
              example = "Consultant in respiratory medicine")
          @Nullable String clinicalLead,
      @Schema(description = "The last day on which it may start; null where not known.")
          @Nullable LocalDate startBy,
      @Schema(description = "The trust’s clinical safety case.", example = "LTH-DCB0160-2026-014")
          @Nullable String dcb0160,
      @Schema(description = "The data protection impact assessment.", example = "LTH-DPIA-2026-031")
          @Nullable String dpia) {
    static @Nullable ApprovalView of(Pilot.@Nullable Approval approval, Look look) {
      if (approval == null) {
        return null;
      }
      Agreement<HeldText> agreed = approval.agreement();
      if (agreed == null) {
        return new ApprovalView(approval.on(), List.of(), List.of(), null, null, null, null);
      }
      return new ApprovalView(
          approval.on(),
          approval.by().stream().map(look::person).toList(),
          agreed.conditions().stream().map(one -> ApprovalConditionView.of(one, look)).toList(),
          agreed.clinicalLead(),
          agreed.startBy(),
          agreed.dcb0160(),
          agreed.dpia());
    }
  }

  /** One reading. */
  @Schema(description = "What one measure read on a day.")
  record ReadingView(
      @Schema(example = "Readmissions within 30 days") String measure,
      LocalDate takenOn,
      @Schema(example = "11.2") BigDecimal value,
      @Schema(description = "Whether it was put right after it was first recorded.")
          boolean corrected) {
    static ReadingView of(Pilot.Reading reading) {
      return new ReadingView(
          reading.measure(), reading.takenOn(), reading.value(), reading.corrected());
    }
  }

  /** An incident. */
  @Schema(description = "Something that went wrong, and how it was resolved once it is.")
  record IncidentView(
      UUID id,
      Severity severity,
      TextView what,
      LocalDate on,
      @Nullable TextView resolution,
      @Nullable LocalDate resolvedOn) {
    static IncidentView of(Pilot.Incident incident, Look look) {
      return new IncidentView(
          incident.id().value(),
          incident.severity(),
          look.text(incident.what()),
          incident.on(),
          look.optionalText(incident.resolution()),
          incident.resolvedOn());
    }
  }

  /** Why it is suspended. */
  @Schema(description = "Why it is suspended: an incident, or a reason.")
  record HaltView(LocalDate on, @Nullable UUID incident, @Nullable TextView reason) {
    static @Nullable HaltView of(Pilot.@Nullable Halt halt, Look look) {
      return halt == null
          ? null
          : new HaltView(
              halt.on(),
              halt.incident() == null ? null : halt.incident().value(),
              look.optionalText(halt.reason()));
    }
  }

  /** How it ended. */
  @Schema(description = "How it ended: with findings, or with the reason of a no or an early stop.")
  record PilotEndingView(
      LocalDate on,
      @Nullable TextView reason,
      @Nullable TextView findings,
      @Nullable Recommendation recommendation) {
    static @Nullable PilotEndingView of(Pilot.@Nullable Ending ending, Look look) {
      return ending == null
          ? null
          : new PilotEndingView(
              ending.on(),
              look.optionalText(ending.reason()),
              look.optionalText(ending.findings()),
              ending.recommendation());
    }
  }

  /** What an import told. */
  @Schema(description = "What an import told of it. Nobody here decided it; null is not known.")
  record ReportedPilotView(
      PilotStatus status,
      @Nullable LocalDate requestedOn,
      @Nullable LocalDate approvedOn,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate suspendedOn,
      @Nullable LocalDate endedOn) {
    static @Nullable ReportedPilotView of(@Nullable ReportedPilot<HeldText> report) {
      return report == null
          ? null
          : new ReportedPilotView(
              report.status(),
              report.requestedOn(),
              report.approvedOn(),
              report.startedOn(),
              report.suspendedOn(),
              report.endedOn());
    }
  }

  /** What it was asked for; of a reported one, what the report knows of it. */
  private record Asked(
      @Nullable HeldText objectives,
      List<Measure> measures,
      @Nullable String population,
      @Nullable Integer people,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn) {
    static Asked of(Pilot pilot) {
      PilotPlan<HeldText> plan = pilot.plan();
      if (plan != null) {
        return new Asked(
            plan.objectives(),
            plan.measures(),
            plan.population(),
            plan.people(),
            plan.startsOn(),
            plan.endsOn());
      }
      ReportedPilot<HeldText> report = pilot.reported();
      return report == null
          ? new Asked(null, List.of(), null, null, null, null)
          : new Asked(
              report.objectives(), List.of(), report.population(), report.people(), null, null);
    }
  }

  /** The pilots of an innovation, as far as its row shows them. */
  static List<PilotView> all(InnovationRow row, Look look) {
    String name = row.innovation().dossier().proposal().name();
    return row.innovation().pilots().values().stream()
        .map(
            pilot ->
                of(
                    new PilotRow(
                        row.innovation().id(), row.version(new Part.OfPilot(pilot.id())), pilot),
                    name,
                    look))
        .toList();
  }

  /** Whose names it tells. */
  static Stream<AccountId> people(Pilot pilot) {
    return pilot.approval() == null ? Stream.empty() : pilot.approval().by().stream();
  }

  static PilotView of(PilotRow row, String innovation, Look look) {
    Pilot pilot = row.pilot();
    Asked asked = Asked.of(pilot);
    return new PilotView(
        pilot.id().value(),
        new InnovationName(row.innovation().value(), innovation),
        look.organisation(pilot.organisation(), pilot.ods()),
        pilot.status(),
        row.version(),
        pilot.requestedOn(),
        look.optionalText(asked.objectives()),
        asked.measures().stream().map(MeasureView::of).toList(),
        asked.population(),
        asked.people(),
        asked.startsOn(),
        asked.endsOn(),
        pilot.terms().approvers(),
        pilot.questions().stream().map(one -> QuestionView.of(one, look)).toList(),
        ApprovalView.of(pilot.approval(), look),
        pilot.hasLapsed(look.today()),
        pilot.startedOn(),
        pilot.readings().stream().map(ReadingView::of).toList(),
        pilot.incidents().stream().map(one -> IncidentView.of(one, look)).toList(),
        HaltView.of(pilot.halt(), look),
        PilotEndingView.of(pilot.ending(), look),
        ReportedPilotView.of(pilot.reported()));
  }
}
