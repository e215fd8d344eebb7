package uk.healthtech.pipeline.query.history;

import static uk.healthtech.pipeline.query.history.Words.count;
import static uk.healthtech.pipeline.query.history.Words.list;

import java.util.Set;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;

/** What happened to a proposal, in plain English. */
final class ProposalSentences {
  private static final int MOST_NAMED = 5;

  private ProposalSentences() {}

  static String of(ProposalEvent event) {
    return switch (event) {
      case ProposalStarted e -> "started the proposal “" + e.proposal().name() + "”";
      case ProposalRevised e -> "revised " + fields(e.changes().fields()) + " of the proposal";
      case ProposalSubmitted e ->
          "submitted the proposal for screening, due within "
              + count(e.workingDays(), "working day", "working days");
    };
  }

  /** By name, where they are few enough to be read out. */
  static String fields(Set<ProposalField> fields) {
    return fields.size() > MOST_NAMED
        ? fields.size() + " fields"
        : list(fields.stream().map(ProposalSentences::field).toList());
  }

  private static String field(ProposalField field) {
    return switch (field) {
      case NAME -> "the name";
      case SUMMARY -> "the summary";
      case CATEGORY -> "the category";
      case PROBLEM -> "the problem";
      case HOW_IT_WORKS -> "the account of how it works";
      case CARE_SETTINGS -> "the care settings";
      case MAIN_PURPOSE -> "the main purpose";
      case THEMES -> "the themes";
      case POPULATION -> "the population";
      case ESTIMATED_PEOPLE -> "the estimated number of people";
      case HEALTH_INEQUALITIES -> "the health inequalities";
      case EVIDENCE_SO_FAR -> "the evidence so far";
      case COST_ESTIMATE -> "the cost estimate";
      case COST_BASIS -> "the basis of the cost";
      case SAVING_ESTIMATE -> "the saving estimate";
      case SAVING_BASIS -> "the basis of the saving";
      case INTELLECTUAL_PROPERTY -> "the intellectual property";
      case PLACE -> "the place";
    };
  }
}
