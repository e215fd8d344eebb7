package uk.healthtech.pipeline.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;

/** What becomes of one pilot of the demonstration, by a hand of its own over the calendar. */
final class Trial {
  private static final int WEEKS = 16;

  private final Tale tale;
  private final Script script;
  private final Cast cast;
  private final Product product;
  private final String trust;
  private final Random random;
  private final UUID id;
  private LocalDate day;
  private int made;

  Trial(
      Tale tale, Script script, Cast cast, Product product, String trust, Random random, UUID id) {
    this.tale = tale;
    this.script = script;
    this.cast = cast;
    this.product = product;
    this.trust = trust;
    this.random = random;
    this.id = id;
    this.day = tale.day();
  }

  LocalDate day() {
    return day;
  }

  PilotId pilot() {
    return new PilotId(id);
  }

  private InnovationId innovation() {
    return tale.id();
  }

  private UUID made(String what) {
    return Ids.derived("demonstration", what, id.toString(), Integer.toString(made++));
  }

  private FreeText text(String words) {
    return script.text(words);
  }

  Trial later(int days) {
    day = Script.working(day.plusDays(days + random.nextInt(days / 4 + 1)));
    return this;
  }

  private Trial line(Actor by, Command command) {
    script.line(day, cast.inPlaceOf(by, day.isAfter(RegionStory.mergedOn(script))), command);
    return this;
  }

  Trial requested() {
    return line(
        tale.owner(),
        new PilotCommand.RequestPilot(
            innovation(),
            pilot(),
            new OdsCode(trust),
            new PilotPlan<>(
                text("Does it help " + product.population().toLowerCase(Locale.ROOT) + "?"),
                List.of(product.measure()),
                product.population(),
                30 + random.nextInt(170),
                day.plusDays(60),
                day.plusDays(60L + WEEKS * 7)),
            null));
  }

  QuestionId asked(String question) {
    QuestionId asked = new QuestionId(made("question"));
    later(6)
        .line(
            cast.approver(trust),
            new PilotCommand.AskQuestion(innovation(), pilot(), asked, text(question), null));
    return asked;
  }

  Trial answered(QuestionId question, String answer) {
    return later(8)
        .line(
            tale.owner(),
            new PilotCommand.AnswerQuestion(innovation(), pilot(), question, text(answer), null));
  }

  private Agreement<FreeText> agreement(List<Condition<FreeText>> conditions) {
    return new Agreement<>(
        conditions,
        "Lead nurse for innovation",
        day.plusDays(70),
        "DCB0160-" + (10 + random.nextInt(90)),
        "DPIA-" + (100 + random.nextInt(900)));
  }

  private Trial approves(int afterDays, List<Condition<FreeText>> conditions) {
    later(afterDays)
        .line(
            cast.approver(trust),
            new PilotCommand.ApprovePilot(innovation(), pilot(), agreement(conditions), null));
    // Since leadership agreed so, two people of the trust must.
    return day.isBefore(RegionStory.twoPeopleSince(script))
            || requestedBefore(RegionStory.twoPeopleSince(script))
        ? this
        : later(3)
            .line(
                cast.secondApprover(trust),
                new PilotCommand.ConfirmApproval(innovation(), pilot(), null));
  }

  private boolean requestedBefore(LocalDate day) {
    return tale.day().isBefore(day);
  }

  /** In the time that it usually takes. */
  Trial approved() {
    return approves(18, List.of());
  }

  /** After the days that the trust had for it. */
  Trial approvedLate() {
    return approves(62, List.of());
  }

  /** By the first of two people. */
  Trial halfApproved() {
    return later(14)
        .line(
            cast.approver(trust),
            new PilotCommand.ApprovePilot(innovation(), pilot(), agreement(List.of()), null));
  }

  ConditionId approvedOn(String condition, int dueIn) {
    ConditionId asked = new ConditionId(made("condition"));
    approves(20, List.of(new Condition<>(asked, text(condition), day.plusDays(26L + dueIn))));
    return asked;
  }

  Trial declined(String why) {
    return later(21)
        .line(
            cast.approver(trust),
            new PilotCommand.DeclinePilot(innovation(), pilot(), text(why), null));
  }

  /** Nobody started it in time; the service puts that on record the day after. */
  Trial lapsed() {
    day = day.plusDays(72);
    return line(Actor.SERVICE, new PilotCommand.ExpireApproval(innovation(), pilot(), null));
  }

  Trial started() {
    return later(30)
        .line(cast.approver(trust), new PilotCommand.StartPilot(innovation(), pilot(), null));
  }

  /** So many readings, four weeks apart, on the way to the target and sometimes past it. */
  Trial read(int times) {
    for (int i = 1; i <= times; i++) {
      later(24);
      BigDecimal value =
          Tale.between(product.measure(), (0.6 + random.nextDouble() * 0.6) * i / times);
      line(
          cast.approver(trust),
          new PilotCommand.RecordReading(
              innovation(), pilot(), product.measure().name(), value, null));
    }
    return this;
  }

  IncidentId incident(Severity severity, String what) {
    IncidentId incident = new IncidentId(made("incident"));
    later(5)
        .line(
            cast.approver(trust),
            new PilotCommand.RaiseIncident(
                innovation(), pilot(), incident, severity, text(what), null));
    return incident;
  }

  Trial resolved(IncidentId incident, int days, String how) {
    return later(days)
        .line(
            cast.secondApprover(trust),
            new PilotCommand.ResolveIncident(innovation(), pilot(), incident, text(how), null));
  }

  Trial suspended(String why) {
    return later(4)
        .line(
            cast.approver(trust),
            new PilotCommand.SuspendPilot(innovation(), pilot(), text(why), null));
  }

  Trial resumed(String why) {
    return later(9)
        .line(
            cast.approver(trust),
            new PilotCommand.ResumePilot(innovation(), pilot(), text(why), null));
  }

  Trial completed() {
    return completed(Recommendation.ADOPT, "The measure moved as hoped, and staff would keep it.");
  }

  Trial completed(Recommendation recommendation, String findings) {
    return later(10)
        .line(
            cast.approver(trust),
            new PilotCommand.CompletePilot(
                innovation(), pilot(), text(findings), recommendation, null));
  }

  Trial stopped(String why) {
    return later(8)
        .line(
            cast.approver(trust),
            new PilotCommand.StopPilot(innovation(), pilot(), text(why), null));
  }
}
