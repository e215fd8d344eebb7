package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.BRADFORD;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.innovation.Story.INCIDENT_ID;
import static uk.healthtech.pipeline.command.innovation.Story.MARK_ID;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.STUDY_ID;
import static uk.healthtech.pipeline.command.innovation.Story.conditionBreached;
import static uk.healthtech.pipeline.command.innovation.Story.conditionOf;
import static uk.healthtech.pipeline.command.innovation.Story.documented;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.drafted;
import static uk.healthtech.pipeline.command.innovation.Story.evidenceRecorded;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.incidentResolvedAt;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Story.notApplicable;
import static uk.healthtech.pipeline.command.innovation.Story.passed;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.standard;
import static uk.healthtech.pipeline.command.innovation.Story.standardId;
import static uk.healthtech.pipeline.command.innovation.Story.standardRecorded;
import static uk.healthtech.pipeline.command.innovation.Story.suspendedByIncidentAt;
import static uk.healthtech.pipeline.command.innovation.Story.tested;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.DtacArea;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriteria;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;

/** Every kind of check, met and unmet. */
class GateChecksTest {
  private static final Past RUNNING = tested().then(pilotRunningAt(LEEDS_TEACHING));
  private static final Past COMPLETED = RUNNING.then(pilotCompletedAt(LEEDS_TEACHING));
  private static final Past LIVE = inDeployment().then(liveAt(LEEDS_TEACHING));
  private static final Past ON_TERMS =
      proposed()
          .then(passed(Gate.SCREENING, List.of(conditionOf(Gate.SCREENING, Days.CONDITION_DUE))));

  static List<Arguments> checks() {
    Check fields =
        new Check.FieldsFilled(EnumSet.of(ProposalField.SUMMARY, ProposalField.SAVING_ESTIMATE));
    Check mark = new Check.HoldsStandard(StandardKind.DEVICE_MARK, false);
    Check markOrReason = new Check.HoldsStandard(StandardKind.DEVICE_MARK, true);
    Check dtac = new Check.HoldsStandard(StandardKind.DTAC, false);
    Check toolkit = new Check.HoldsStandard(StandardKind.DSPT, false);
    Check study = new Check.HasEvidence(1, EnumSet.of(EvidenceKind.CLINICAL_OR_CARE));
    Check liveAt = new Check.LiveAt(1, Set.of(LEEDS_TEACHING, YORK));
    Check most = new Check.LiveAtMostOfRegion();
    Check safe = new Check.NoSeriousIncident();
    Check kept = new Check.ConditionsKept();
    Past documented = draft().then(documented());
    Past serious = RUNNING.then(suspendedByIncidentAt(LEEDS_TEACHING));
    return List.of(
        unmet(fields, draft(), 1, 2, "savingEstimate"),
        met(fields, draftSaving(), 2, 2, "savingEstimate", "summary"),
        unmet(mark, draft(), 0, 1, "DEVICE_MARK"),
        met(mark, documented, 1, 1, MARK_ID),
        unmet(mark, draft().then(unmarked()), 0, 1, "DEVICE_MARK", MARK_ID),
        met(markOrReason, draft().then(unmarked()), 1, 1, MARK_ID),
        met(dtac, documented, 1, 1, standardId(StandardKind.DTAC)),
        unmet(dtac, documented.then(fourAreas()), 0, 1, "DTAC", standardId(StandardKind.DTAC)),
        met(toolkit, documented, 1, 1, standardId(StandardKind.DSPT)),
        unmet(toolkit, documented.then(approaching()), 0, 1, "DSPT", standardId(StandardKind.DSPT)),
        unmet(study, draft(), 0, 1, "CLINICAL_OR_CARE"),
        met(study, documented, 1, 1, STUDY_ID),
        unmet(
            new Check.HasEvidence(1, EnumSet.of(EvidenceKind.COST_OR_ECONOMIC)),
            documented,
            0,
            1,
            "COST_OR_ECONOMIC"),
        unmet(new Check.HasEvidence(2, EnumSet.allOf(EvidenceKind.class)), documented, 1, 2),
        unmet(new Check.CompletedPilots(1), RUNNING, 0, 1),
        met(new Check.CompletedPilots(1), COMPLETED, 1, 1, pilotAt(LEEDS_TEACHING)),
        unmet(new Check.CompletedPilots(2), COMPLETED, 1, 2),
        unmet(liveAt, inDeployment(), 0, 1, LEEDS_TEACHING, YORK),
        met(liveAt, LIVE, 1, 1, LEEDS_TEACHING),
        unmet(most, LIVE, 1, 2, AIREDALE, BRADFORD),
        met(most, LIVE.then(liveAt(AIREDALE)), 2, 2, LEEDS_TEACHING, AIREDALE),
        met(safe, RUNNING, 1, 1),
        unmet(safe, serious, 0, 1, INCIDENT_ID),
        met(safe, serious.then(incidentResolvedAt(LEEDS_TEACHING)), 1, 1),
        met(kept, ON_TERMS, 1, 1),
        unmet(
            kept,
            ON_TERMS.then(conditionBreached(conditionOf(Gate.SCREENING))),
            0,
            1,
            conditionOf(Gate.SCREENING)));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void it_says_what_is_there_and_what_would_help(
      Check check, Past past, boolean met, int have, int need, List<String> named) {
    CriterionResult result = evaluate(Policies.criterion(check), past);
    assertThat(result.met()).isEqualTo(met);
    assertThat(result.have()).isEqualTo(have);
    assertThat(result.need()).isEqualTo(need);
    if (!named.isEmpty()) {
      assertThat(met ? result.by() : result.lacking()).containsExactlyInAnyOrderElementsOf(named);
    }
  }

  @Test
  void what_is_asked_of_other_categories_is_not_weighed() {
    GateCriterion ofDevices =
        new GateCriterion(
            new CriterionId("of-devices"),
            "Of devices",
            new Check.CompletedPilots(1),
            EnumSet.of(Category.MEDICAL_DEVICE),
            Set.of());
    assertThat(
            GateCriteria.evaluate(
                List.of(ofDevices), (Known) Roads.end(draft()), Places.REGION, TODAY))
        .isEmpty();
  }

  @Test
  void evidence_recorded_later_does_not_count_on_an_earlier_day() {
    GateCriterion evidence =
        Policies.criterion(new Check.HasEvidence(1, EnumSet.allOf(EvidenceKind.class)));
    Known state = (Known) Roads.end(draft(), evidenceRecorded());
    assertThat(
            GateCriteria.allMet(
                GateCriteria.evaluate(
                    List.of(evidence), state, Set.of(), Days.DOCUMENTED.minusDays(1))))
        .isFalse();
    assertThat(
            GateCriteria.allMet(
                GateCriteria.evaluate(List.of(evidence), state, Set.of(), Days.DOCUMENTED)))
        .isTrue();
  }

  private static CriterionResult evaluate(GateCriterion criterion, Past past) {
    return GateCriteria.evaluate(List.of(criterion), (Known) Roads.end(past), Places.REGION, TODAY)
        .getFirst();
  }

  private static Arguments met(Check check, Past past, int have, int need, Object... by) {
    return Arguments.of(check, past, true, have, need, names(by));
  }

  private static Arguments unmet(Check check, Past past, int have, int need, Object... lacking) {
    return Arguments.of(check, past, false, have, need, names(lacking));
  }

  private static List<String> names(Object... things) {
    return Stream.of(things).map(Object::toString).toList();
  }

  private static Past draftSaving() {
    return drafted(PROPOSAL.with(ProposalChanges.builder().savingEstimate(1_000_000).build()));
  }

  private static Past unmarked() {
    return standardRecorded(notApplicable(StandardKind.DEVICE_MARK));
  }

  private static Past fourAreas() {
    return standardRecorded(
        standard(
            StandardKind.DTAC,
            new StandardDetail.Dtac(
                "2.0", EnumSet.complementOf(EnumSet.of(DtacArea.CLINICAL_SAFETY)))));
  }

  private static Past approaching() {
    return standardRecorded(
        standard(
            StandardKind.DSPT, new StandardDetail.Dspt(StandardDetail.DsptStatus.APPROACHING)));
  }
}
