package uk.healthtech.pipeline.query.innovation;

import java.util.List;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Criterion;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.WhatNext.Waiting;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;

/** What a trust sees of an innovation: the whole's progress, and its own pilots and adoptions. */
final class TrustView {
  private TrustView() {}

  static InnovationRow row(InnovationRow row, OrganisationId trust) {
    return new InnovationRow(
        row.innovation(),
        row.sequence(),
        row.proposalVersion(),
        row.progressVersion(),
        row.owner(),
        row.proposal(),
        row.position(),
        row.phases(),
        row.decisions().stream().map(TrustView::decision).toList(),
        row.pilots().stream().filter(pilot -> pilot.organisation().equals(trust)).toList(),
        row.adoptions().stream()
            .filter(adoption -> adoption.organisation().equals(trust))
            .toList());
  }

  static List<Waiting> waiting(List<Waiting> waiting, OrganisationId trust) {
    return waiting.stream()
        .filter(
            one ->
                one.role() != Role.TRUST_APPROVER
                    || one.organisation() == null
                    || one.organisation().equals(trust))
        .toList();
  }

  /** Counts stay; which pilots and organisations are behind them is not for another trust. */
  static List<CriterionResult> criteria(List<CriterionResult> criteria) {
    return criteria.stream()
        .map(
            result ->
                result.criterion() == Criterion.PROPOSAL_COMPLETE
                    ? result
                    : new CriterionResult(
                        result.criterion(), result.have(), result.need(), List.of(), List.of()))
        .toList();
  }

  private static DecisionRow decision(DecisionRow decision) {
    return new DecisionRow(
        decision.event(),
        decision.on(),
        decision.reason(),
        decision.meeting(),
        criteria(decision.criteria()),
        decision.sequence());
  }
}
