package uk.healthtech.pipeline.app.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.Benefit;
import uk.healthtech.pipeline.kernel.innovation.BenefitKind;
import uk.healthtech.pipeline.kernel.innovation.CareSetting;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.DeviceClass;
import uk.healthtech.pipeline.kernel.innovation.Direction;
import uk.healthtech.pipeline.kernel.innovation.DtacArea;
import uk.healthtech.pipeline.kernel.innovation.Evidence;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.MainPurpose;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;
import uk.healthtech.pipeline.kernel.innovation.StudyType;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;

/** Draws what commands say, from the one source of chance. */
final class Contents {
  static final NeighbourhoodId NEIGHBOURHOOD = new NeighbourhoodId(new UUID(6, 1));

  private final Random random;
  private final AccountId leader;
  private final LocalDate today;

  Contents(Random random, AccountId leader, LocalDate today) {
    this.random = random;
    this.leader = leader;
    this.today = today;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  <E extends Enum<E>> E any(Class<E> type) {
    return any(List.of(type.getEnumConstants()));
  }

  UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** A day within a range of days from today. */
  LocalDate within(int from, int to) {
    return today.plusDays(from + random.nextInt(to - from + 1));
  }

  String text(String beginning) {
    return beginning + " " + Integer.toHexString(random.nextInt());
  }

  FreeText free() {
    byte[] salt = new byte[32];
    random.nextBytes(salt);
    return new FreeText(uuid(), text("Because of"), HexFormat.of().formatHex(salt));
  }

  /** Mostly all that screening needs. */
  ProposalChanges whole() {
    var changes =
        ProposalChanges.builder()
            .summary(text("Summary of it"))
            .problem(text("Problem for people"))
            .howItWorks(text("It works like this"))
            .careSettings(EnumSet.of(any(CareSetting.class)))
            .mainPurpose(any(MainPurpose.class))
            .population(text("People"));
    return (chance(80) ? changes.category(any(Category.class)) : changes).build();
  }

  /** A field or two. */
  ProposalChanges revision() {
    var changes = ProposalChanges.builder().summary(text("Summary of it"));
    if (chance(10)) {
      return changes.empty(ProposalField.SUMMARY).build();
    }
    return changes.category(any(Category.class)).estimatedPeople(1L + random.nextInt(9)).build();
  }

  Standard standard() {
    StandardKind kind = any(StandardKind.class);
    if (chance(20)) {
      return new Standard(kind, StandardStatus.NOT_APPLICABLE, null, null, null, null, null);
    }
    return new Standard(
        kind,
        chance(90) ? StandardStatus.HELD : StandardStatus.IN_PROGRESS,
        text("No."),
        "Issuer",
        within(-300, 0),
        chance(50) ? within(1, 40) : null,
        detail(kind));
  }

  private @Nullable StandardDetail detail(StandardKind kind) {
    return switch (kind) {
      case DEVICE_MARK ->
          new StandardDetail.DeviceMark(
              any(StandardDetail.Mark.class), any(DeviceClass.class), "MDR 2002");
      case DTAC -> new StandardDetail.Dtac("2.0", EnumSet.allOf(DtacArea.class));
      case DSPT -> new StandardDetail.Dspt(any(StandardDetail.DsptStatus.class));
      case NICE_ESF -> new StandardDetail.NiceEsf(any(StandardDetail.EsfTier.class));
      case DCB0129, NICE_GUIDANCE, CQC, CYBER_ESSENTIALS -> null;
    };
  }

  Evidence evidence() {
    return new Evidence(
        any(EvidenceKind.class), any(StudyType.class), text("Title"), "10.1000/182", null);
  }

  PilotPlan<FreeText> plan() {
    return new PilotPlan<>(
        free(),
        List.of(
            new Measure(
                "Admissions", "a month", Direction.DECREASE, BigDecimal.TEN, BigDecimal.ONE)),
        "Adults with COPD",
        100,
        within(0, 10),
        within(0, 100));
  }

  Agreement<FreeText> agreement() {
    return new Agreement<>(
        chance(60) ? List.of(condition(chance(50))) : List.of(),
        "Consultant",
        within(-5, 35),
        chance(50) ? text("DCB0160") : null,
        null);
  }

  Condition<FreeText> condition(boolean due) {
    return new Condition<>(new ConditionId(uuid()), free(), due ? within(0, 60) : null);
  }

  Reach reach() {
    int patients = random.nextInt(500);
    return new Reach(
        new Period(within(-3, 0), today),
        patients,
        chance(50) ? List.of(new Reach.InNeighbourhood(NEIGHBOURHOOD, patients / 2)) : List.of());
  }

  Benefit benefit() {
    return new Benefit(
        any(BenefitKind.class),
        text("Bed days saved"),
        new BigDecimal(random.nextInt(900)),
        "days",
        text("Counted on"));
  }

  Meeting meeting() {
    return new Meeting(within(-1, 0), "LG 1", List.of(chance(95) ? leader : new AccountId(uuid())));
  }

  /** Something of these; something unknown where there is nothing, and now and then anyway. */
  <T> T one(Set<T> of, T unknown) {
    return of.isEmpty() || chance(3) ? unknown : any(List.copyOf(of));
  }
}
