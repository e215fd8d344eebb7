package uk.healthtech.pipeline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.eventstore.StoredTypes.StoredType;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.ApprovalTerms;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Direction;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What the approved files of old revisions are read as today. */
class UpcastsTest {
  private static final Path APPROVED = Path.of("src", "test", "resources", "approved");
  private static final InnovationId INNOVATION = new InnovationId(uuid(1));
  private static final PilotId PILOT = new PilotId(uuid(2));
  private static final AdoptionId ADOPTION = new AdoptionId(uuid(3));
  private static final OrganisationId OWNER = new OrganisationId(uuid(4));
  private static final OrganisationId HOST =
      OrganisationId.of("bc8ab4bf-9dc2-85ab-965f-f76723c3d614");
  private static final HeldText TEXT =
      new HeldText(uuid(8), "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  private static final Verdict<HeldText> VERDICT = new Verdict<>(TEXT, List.of(), List.of());
  private static final Meeting MEETING =
      new Meeting(
          LocalDate.of(2026, 3, 3),
          "LG 2026/03",
          List.of(new AccountId(uuid(5)), new AccountId(uuid(6))));

  private static final Map<StoredType, Event> READ_AS =
      Map.ofEntries(
          Map.entry(
              new StoredType("innovation.proposal-started", "1"),
              new ProposalStarted(
                  INNOVATION,
                  OWNER,
                  new Proposal(
                      "Remote wound monitoring",
                      "A phone application with which district nurses follow wounds from afar.",
                      Category.MHEALTH,
                      "Patients travel to clinics for wounds that a photograph would show to be well.",
                      null,
                      Set.of(),
                      null,
                      Set.of(),
                      null,
                      null,
                      Set.of(),
                      null,
                      null,
                      null,
                      null,
                      null,
                      Set.of(),
                      null),
                  LocalDate.of(2026, 2, 5))),
          Map.entry(
              new StoredType("innovation.proposal-returned", "1"),
              new ProposalReturned(INNOVATION, TEXT, null, LocalDate.of(2026, 2, 8))),
          Map.entry(
              new StoredType("innovation.proposal-declined", "1"),
              new ProposalDeclined(INNOVATION, TEXT, null, LocalDate.of(2026, 2, 9))),
          Map.entry(
              new StoredType("innovation.proposal-revised", "1"),
              new ProposalRevised(
                  INNOVATION,
                  ProposalChanges.builder()
                      .name("Wound monitoring at home")
                      .summary(
                          "An application with which patients and nurses follow wounds together.")
                      .category(Category.TELEHEALTHCARE)
                      .problem(
                          "Patients travel to clinics for wounds that heal well and wait with those that don't.")
                      .build(),
                  LocalDate.of(2026, 2, 6))),
          Map.entry(
              new StoredType("innovation.proposal-submitted", "1"),
              new ProposalSubmitted(INNOVATION, 20, LocalDate.of(2026, 2, 7))),
          Map.entry(
              new StoredType("innovation.proposal-accepted", "1"),
              new ProposalAccepted(
                  INNOVATION, VERDICT, proposalComplete(), LocalDate.of(2026, 2, 10))),
          Map.entry(
              new StoredType("innovation.readiness-gate-passed", "1"),
              new ReadinessGatePassed(
                  INNOVATION, VERDICT, proposalComplete(), LocalDate.of(2026, 2, 11))),
          Map.entry(
              new StoredType("innovation.evaluation-gate-passed", "1"),
              new EvaluationGatePassed(
                  INNOVATION,
                  VERDICT,
                  MEETING,
                  weighing(
                      "completed-pilot",
                      "At least one pilot was completed with findings",
                      new Check.CompletedPilots(1),
                      1,
                      List.of("00000000-0000-8000-8000-000000000002"),
                      List.of()),
                  LocalDate.of(2026, 3, 4))),
          Map.entry(
              new StoredType("innovation.at-scale-confirmed", "1"),
              new AtScaleConfirmed(
                  INNOVATION,
                  VERDICT,
                  MEETING,
                  weighing(
                      "live-at-most-of-region",
                      "It is live at more than half of the region's trusts",
                      new Check.LiveAtMostOfRegion(),
                      1,
                      List.of("bc8ab4bf-9dc2-85ab-965f-f76723c3d614"),
                      List.of("00000000-0000-8000-8000-000000000004")),
                  LocalDate.of(2026, 5, 6))),
          Map.entry(
              new StoredType("innovation.pilot-requested", "1"),
              new PilotRequested(
                  INNOVATION,
                  PILOT,
                  HOST,
                  new OdsCode("RR8"),
                  new PilotPlan<>(
                      TEXT,
                      List.of(
                          new Measure(
                              "Visits to clinic",
                              "visits per patient",
                              Direction.DECREASE,
                              new BigDecimal("4.20"),
                              new BigDecimal("2.5"))),
                      null,
                      40,
                      LocalDate.of(2026, 2, 20),
                      LocalDate.of(2026, 2, 28)),
                  new ApprovalTerms(0, 1, 30),
                  LocalDate.of(2026, 2, 12))),
          Map.entry(
              new StoredType("innovation.pilot-approved", "1"),
              new PilotApproved(
                  INNOVATION,
                  PILOT,
                  new Agreement<>(
                      List.of(
                          new Condition<>(new ConditionId(uuid(8)), TEXT, null),
                          new Condition<>(new ConditionId(uuid(8)), TEXT, null)),
                      null,
                      LocalDate.of(2026, 2, 25),
                      null,
                      null),
                  List.of(),
                  LocalDate.of(2026, 2, 14))),
          Map.entry(
              new StoredType("innovation.adoption-went-live", "1"),
              new AdoptionWentLive(
                  INNOVATION,
                  ADOPTION,
                  List.of("St James's University Hospital", "Leeds General Infirmary"),
                  null,
                  LocalDate.of(2026, 4, 2))),
          Map.entry(
              new StoredType("innovation.reach-reported", "1"),
              new ReachReported(
                  INNOVATION,
                  ADOPTION,
                  new Reach(
                      new Period(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 30)),
                      120,
                      List.of()),
                  LocalDate.of(2026, 5, 1))));

  private final KernelSerializer serializer = new KernelSerializer();

  static Set<StoredType> old() {
    return READ_AS.keySet();
  }

  @ParameterizedTest
  @MethodSource("old")
  void what_was_approved_once_is_read_as_it_is_meant_today(StoredType type) {
    assertThat(read(type, Approved.json(type).orElseThrow())).isEqualTo(READ_AS.get(type));
  }

  @Test
  void every_approved_file_of_an_old_revision_is_read_here() throws IOException {
    Set<String> latest =
        Set.copyOf(
            EventKinds.all().stream()
                .map(kind -> Approved.fileName(StoredTypes.of(kind).orElseThrow()))
                .toList());
    try (Stream<Path> files = Files.list(APPROVED)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(file -> !latest.contains(file)))
          .containsExactlyInAnyOrderElementsOf(old().stream().map(Approved::fileName).toList());
    }
  }

  @Test
  void an_empty_text_of_a_revision_is_an_emptied_field() {
    Event read =
        read(
            new StoredType("innovation.proposal-revised", "1"),
            """
            {"innovation":"00000000-0000-8000-8000-000000000001",
             "changes":{"summary":"","category":"OTHER","problem":""},
             "occurredOn":"2026-02-06"}""");
    assertThat(read)
        .isEqualTo(
            new ProposalRevised(
                INNOVATION,
                ProposalChanges.builder()
                    .empty(ProposalField.SUMMARY)
                    .category(Category.OTHER)
                    .empty(ProposalField.PROBLEM)
                    .build(),
                LocalDate.of(2026, 2, 6)));
  }

  @Test
  void a_measure_goes_up_unless_its_target_is_below_its_baseline() {
    Event read =
        read(
            new StoredType("innovation.pilot-requested", "1"),
            """
            {"innovation":"00000000-0000-8000-8000-000000000001",
             "pilot":"00000000-0000-8000-8000-000000000002",
             "organisation":"00000000-0000-8000-8000-000000000004",
             "ods":"RR8",
             "plan":{
               "objectives":{"id":"00000000-0000-8000-8000-000000000008","commitment":"ab"},
               "measures":[
                 {"name":"up","unit":"%","baseline":9,"target":10},
                 {"name":"the same","unit":"%","baseline":1.50,"target":1.5},
                 {"name":"down","unit":"%","baseline":0,"target":-0.1}],
               "people":4,"startsOn":"2026-02-20","endsOn":"2026-02-28"},
             "occurredOn":"2026-02-12"}""");
    assertThat(((PilotRequested) read).plan().measures())
        .containsExactly(
            new Measure("up", "%", Direction.INCREASE, new BigDecimal("9"), new BigDecimal("10")),
            new Measure(
                "the same", "%", Direction.INCREASE, new BigDecimal("1.50"), new BigDecimal("1.5")),
            new Measure(
                "down", "%", Direction.DECREASE, new BigDecimal("0"), new BigDecimal("-0.1")));
  }

  /** As the storage engine does it. */
  private Event read(StoredType type, String stored) {
    IntermediateEventRepresentation old =
        new InitialEventRepresentation(
            new GenericDomainEventEntry<>(
                "innovation",
                INNOVATION.toString(),
                0,
                "e",
                Instant.EPOCH,
                type.name(),
                type.revision(),
                stored.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8)),
            serializer);
    IntermediateEventRepresentation latest =
        Upcasts.chain(Upcasts.ALL).upcast(Stream.of(old)).findFirst().orElseThrow();
    Event read = serializer.deserialize(latest.getData());
    assertThat(StoredTypes.of(read.getClass()))
        .hasValue(new StoredType(latest.getType().getName(), latest.getType().getRevision()));
    return read;
  }

  private static Weighing proposalComplete() {
    return weighing(
        "proposal-complete",
        "The proposal is complete",
        new Check.FieldsFilled(
            Set.of(
                ProposalField.NAME,
                ProposalField.SUMMARY,
                ProposalField.CATEGORY,
                ProposalField.PROBLEM)),
        4,
        List.of("name", "summary", "category", "problem"),
        List.of());
  }

  private static Weighing weighing(
      String id, String name, Check check, int count, List<String> by, List<String> lacking) {
    return new Weighing(
        0,
        List.of(
            new CriterionResult(
                new GateCriterion(new CriterionId(id), name, check, Set.of(), Set.of()),
                count,
                count,
                by,
                lacking)));
  }

  private static UUID uuid(int number) {
    return UUID.fromString("00000000-0000-8000-8000-%012d".formatted(number));
  }
}
