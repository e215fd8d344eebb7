package uk.healthtech.pipeline.query;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountDeactivated;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Criterion;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Meeting;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.query.projection.Recorded;

/** Organisations, people and events to prove things with. */
public final class Samples {
  public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  public static final Organisation LEEDS_TRUST = trust("Leeds Teaching Hospitals NHS Trust", "RR8");
  public static final Organisation AIREDALE_TRUST = trust("Airedale NHS Foundation Trust", "RCF");
  public static final OrganisationId LEEDS = OrganisationIds.of(LEEDS_TRUST);
  public static final OrganisationId AIREDALE = OrganisationIds.of(AIREDALE_TRUST);
  public static final OrganisationId COMPANY = new OrganisationId(new UUID(1, 1));
  public static final OrganisationId OTHER_COMPANY = new OrganisationId(new UUID(1, 2));
  public static final OrganisationId PARTNERSHIP = new OrganisationId(new UUID(1, 3));
  public static final AccountId ACCOUNT = new AccountId(new UUID(2, 1));

  private Samples() {}

  public static Actor actor(Role role, OrganisationId organisation) {
    return new Actor(ACCOUNT, role, organisation);
  }

  public static Envelope envelope() {
    return Envelope.first(actor(Role.INNOVATOR, COMPANY), Channel.API, new UUID(3, 1), null, null);
  }

  public static FreeText text(String text) {
    return new FreeText(
        UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)), text, "00".repeat(32));
  }

  public static HeldText held(String text) {
    return text(text).held();
  }

  public static InnovationId innovation(int number) {
    return new InnovationId(new UUID(4, number));
  }

  public static PilotId pilot(int number) {
    return new PilotId(new UUID(5, number));
  }

  public static AdoptionId adoption(int number) {
    return new AdoptionId(new UUID(6, number));
  }

  private static Organisation trust(String name, String ods) {
    return new Organisation(
        name,
        OrganisationKind.ACUTE_TRUST,
        new OdsCode(ods),
        null,
        Organisation.REGION_ICB,
        List.of("Leeds"),
        "ODS",
        DAY);
  }

  public static OrganisationRegistered registered(Organisation organisation) {
    return new OrganisationRegistered(OrganisationIds.of(organisation), organisation);
  }

  public static ProposalStarted started(InnovationId id, OrganisationId owner, String name) {
    return new ProposalStarted(
        id, owner, new Proposal(name, "What it is", Category.MHEALTH, "What it solves"), DAY);
  }

  public static ProposalSubmitted submitted(InnovationId id) {
    return new ProposalSubmitted(id, DAY.plusDays(1));
  }

  public static ProposalAccepted accepted(InnovationId id) {
    return new ProposalAccepted(id, held("Fits"), List.of(), DAY.plusDays(2));
  }

  public static ReadinessGatePassed ready(InnovationId id) {
    return new ReadinessGatePassed(id, held("Ready"), List.of(), DAY.plusDays(3));
  }

  public static PilotRequested requested(InnovationId id, PilotId pilot, OrganisationId at) {
    return new PilotRequested(id, pilot, at, new OdsCode("RR8"), plan(), DAY.plusDays(4));
  }

  private static PilotPlan<HeldText> plan() {
    return new PilotPlan<>(
        held("Whether it helps"),
        List.of(new Measure("Readmissions", "per month", new BigDecimal("12"), BigDecimal.TEN)),
        40,
        DAY.plusDays(30),
        DAY.plusDays(120));
  }

  public static PilotApproved approved(InnovationId id, PilotId pilot) {
    return new PilotApproved(
        id, pilot, List.of(held("Only ward 7")), DAY.plusDays(40), DAY.plusDays(5));
  }

  public static PilotStarted begun(InnovationId id, PilotId pilot) {
    return new PilotStarted(id, pilot, DAY.plusDays(30));
  }

  public static ReadingRecorded reading(InnovationId id, PilotId pilot) {
    return new ReadingRecorded(
        id, pilot, "Readmissions", new BigDecimal("11.50"), DAY.plusDays(60));
  }

  public static PilotCompleted completed(InnovationId id, PilotId pilot) {
    return new PilotCompleted(
        id, pilot, held("It helps a good deal"), Recommendation.ADOPT, DAY.plusDays(120));
  }

  public static EvaluationGatePassed evaluated(InnovationId id, PilotId by) {
    return new EvaluationGatePassed(
        id,
        held("Convincing"),
        meeting(),
        List.of(
            new CriterionResult(
                Criterion.COMPLETED_PILOT, 1, 1, List.of(by.toString()), List.of())),
        DAY.plusDays(130));
  }

  private static Meeting meeting() {
    return new Meeting(DAY.plusDays(129), "LG 2026/03", List.of(ACCOUNT));
  }

  public static AdoptionPlanned planned(InnovationId id, AdoptionId adoption, OrganisationId at) {
    return new AdoptionPlanned(
        id, adoption, at, new OdsCode("RR8"), DAY.plusDays(160), DAY.plusDays(140));
  }

  public static AdoptionWentLive live(InnovationId id, AdoptionId adoption) {
    return new AdoptionWentLive(
        id, adoption, List.of("St James’s", "Infirmary"), DAY.plusDays(161));
  }

  public static ReachReported reach(InnovationId id, AdoptionId adoption, int patients) {
    return new ReachReported(
        id,
        adoption,
        new Period(DAY.plusDays(161), DAY.plusDays(190)),
        patients,
        DAY.plusDays(191));
  }

  public static InnovationPutOnHold held(InnovationId id) {
    return new InnovationPutOnHold(id, held("Waiting for funds"), DAY.plusDays(200));
  }

  /** A proposal up to testing. */
  public static List<InnovationEvent> toTesting(
      InnovationId id, OrganisationId owner, String name) {
    return List.of(started(id, owner, name), submitted(id), accepted(id), ready(id));
  }

  /** The whole road to deployment, with a pilot and an adoption at one trust. */
  public static List<InnovationEvent> toDeployment(
      InnovationId id, OrganisationId owner, String name, OrganisationId trust, int number) {
    List<InnovationEvent> events = new ArrayList<>(toTesting(id, owner, name));
    events.addAll(
        List.of(
            requested(id, pilot(number), trust),
            approved(id, pilot(number)),
            begun(id, pilot(number)),
            reading(id, pilot(number)),
            completed(id, pilot(number)),
            evaluated(id, pilot(number)),
            planned(id, adoption(number), trust),
            live(id, adoption(number)),
            reach(id, adoption(number), 120)));
    return List.copyOf(events);
  }

  /** One of every kind of event, in no order that could happen. */
  public static List<Event> oneOfEach() {
    InnovationId id = innovation(1);
    List<Event> events = new ArrayList<>(toDeployment(id, COMPANY, "myCOPD", LEEDS, 1));
    events.addAll(
        List.of(
            new ProposalRevised(id, new ProposalChanges("myCOPD 2", "Better", null, "Breath"), DAY),
            new ProposalReturned(id, held("Say more"), DAY),
            new ProposalDeclined(id, held("Not ours"), DAY),
            new PilotDeclined(id, pilot(1), held("No staff"), DAY),
            new AtScaleConfirmed(id, held("Everywhere"), meeting(), List.of(), DAY),
            new InnovationWithdrawn(id, held("Sold"), DAY),
            held(id),
            new InnovationResumed(id, held("Funds came"), DAY),
            new InnovationStopped(id, held("Unsafe"), DAY),
            registered(LEEDS_TRUST),
            new AccountOpened(ACCOUNT),
            new RoleGranted(ACCOUNT, new GrantId(new UUID(7, 1)), Role.TRUST_APPROVER, LEEDS),
            new RoleRevoked(ACCOUNT, new GrantId(new UUID(7, 1)), held("Left")),
            new AccountDeactivated(ACCOUNT, held("Left"))));
    return List.copyOf(events);
  }

  /** An event as if it stood in the store. */
  public static <E extends Event> Recorded<E> recorded(E event, long sequence) {
    return new Recorded<>(
        event,
        UUID.fromString(event.stream()),
        sequence,
        sequence + 1,
        Instant.parse("2026-03-02T10:00:00Z"),
        envelope());
  }
}
