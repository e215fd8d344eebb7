package uk.healthtech.pipeline.app.portfolio;

import static uk.healthtech.pipeline.app.portfolio.RecordKind.ADOPTION;
import static uk.healthtech.pipeline.app.portfolio.RecordKind.INNOVATION;
import static uk.healthtech.pipeline.app.portfolio.RecordKind.PILOT;
import static uk.healthtech.pipeline.app.portfolio.RecordKind.REACH;
import static uk.healthtech.pipeline.app.portfolio.RecordKind.THEME;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.Stage;

/** The columns of a portfolio, in the order in which they are written. */
@SuppressWarnings("ImmutableEnumChecker") // the sets of kinds cannot be changed
public enum Column implements Heading {
  RECORD("what the row tells of; an innovation if blank", EnumSet.allOf(RecordKind.class)),
  REFERENCE(
      "your own reference of the innovation; it ties its rows together, and with the lead"
          + " organisation it says which innovation is meant when the file is imported again",
      EnumSet.of(INNOVATION, PILOT, ADOPTION, REACH)),
  NAME("what it is called", EnumSet.of(INNOVATION, THEME, RecordKind.NEIGHBOURHOOD)),
  SUMMARY("what it is, or what the theme is about", EnumSet.of(INNOVATION, THEME)),
  CATEGORY("what kind of healthtech it is", EnumSet.of(INNOVATION)),
  PROBLEM("what it solves and for whom", EnumSet.of(INNOVATION)),
  HOW_IT_WORKS("how it does that", EnumSet.of(INNOVATION)),
  CARE_SETTINGS("where care is given with it", EnumSet.of(INNOVATION)),
  MAIN_PURPOSE("what it is for above all", EnumSet.of(INNOVATION)),
  THEMES("the priority themes that it serves, by name or id", EnumSet.of(INNOVATION)),
  POPULATION("who could benefit, or who takes part in the pilot", EnumSet.of(INNOVATION, PILOT)),
  ESTIMATED_PEOPLE("how many could benefit in a year", EnumSet.of(INNOVATION)),
  HEALTH_INEQUALITIES("the areas of Core20PLUS5 that it touches", EnumSet.of(INNOVATION)),
  EVIDENCE_SO_FAR("what is known of its effect", EnumSet.of(INNOVATION)),
  COST_ESTIMATE("what it costs, in whole pounds", EnumSet.of(INNOVATION)),
  COST_BASIS("what that sum pays for", EnumSet.of(INNOVATION)),
  SAVING_ESTIMATE("what it saves, in whole pounds", EnumSet.of(INNOVATION)),
  SAVING_BASIS("what saves that sum, for whom, over which time", EnumSet.of(INNOVATION)),
  INTELLECTUAL_PROPERTY("which rights protect it", EnumSet.of(INNOVATION)),
  PLACE(
      "from which place of the region it is led; where the neighbourhood lies",
      EnumSet.of(INNOVATION, REACH, RecordKind.NEIGHBOURHOOD)),
  LEAD_ORGANISATION("the name of the organisation that owns it", EnumSet.of(INNOVATION)),
  LEAD_ODS_CODE("that organisation's ODS code, where it has one", EnumSet.of(INNOVATION)),
  LEAD_COMPANY_NUMBER("its number at Companies House, where it has one", EnumSet.of(INNOVATION)),
  LEAD_KIND(
      "what kind of organisation it is; needed if it is not on record", EnumSet.of(INNOVATION)),
  STAGE("the stage it stands in, or stood in before its outcome", EnumSet.of(INNOVATION)),
  PROPOSAL_ON("the day it was proposed", EnumSet.of(INNOVATION)),
  PROPOSAL_BY("who decided that, by ODS code or name", EnumSet.of(INNOVATION)),
  PROPOSAL_REASON("and why", EnumSet.of(INNOVATION)),
  DEVELOPMENT_ON("the day it came to development", EnumSet.of(INNOVATION)),
  DEVELOPMENT_BY("who decided that, by ODS code or name", EnumSet.of(INNOVATION)),
  DEVELOPMENT_REASON("and why", EnumSet.of(INNOVATION)),
  TESTING_ON("the day it came to testing", EnumSet.of(INNOVATION)),
  TESTING_BY("who decided that, by ODS code or name", EnumSet.of(INNOVATION)),
  TESTING_REASON("and why", EnumSet.of(INNOVATION)),
  DEPLOYMENT_ON("the day it came to deployment", EnumSet.of(INNOVATION)),
  DEPLOYMENT_BY("who decided that, by ODS code or name", EnumSet.of(INNOVATION)),
  DEPLOYMENT_REASON("and why", EnumSet.of(INNOVATION)),
  AT_SCALE_ON("the day it came to be at scale", EnumSet.of(INNOVATION)),
  AT_SCALE_BY("who decided that, by ODS code or name", EnumSet.of(INNOVATION)),
  AT_SCALE_REASON("and why", EnumSet.of(INNOVATION)),
  OUTCOME("what became of it, where it does not stand in its stage", EnumSet.of(INNOVATION)),
  OUTCOME_ON("since when", EnumSet.of(INNOVATION)),
  OUTCOME_BY("who decided that, by ODS code or name", EnumSet.of(INNOVATION)),
  OUTCOME_REASON("and why", EnumSet.of(INNOVATION)),
  ORGANISATION(
      "the NHS organisation where it happens, by ODS code or name",
      EnumSet.of(PILOT, ADOPTION, REACH)),
  STATUS("where it stands", EnumSet.of(PILOT, ADOPTION, THEME)),
  OBJECTIVES("what the pilot is to find out", EnumSet.of(PILOT)),
  PEOPLE("how many patients or staff take part", EnumSet.of(PILOT)),
  REQUESTED_ON("the day the pilot was asked for", EnumSet.of(PILOT)),
  APPROVED_ON("the day it was approved", EnumSet.of(PILOT)),
  STARTED_ON("the day it started", EnumSet.of(PILOT)),
  SUSPENDED_ON("since when it is suspended", EnumSet.of(PILOT)),
  ENDED_ON("the day it was declined or stopped, expired or was completed", EnumSet.of(PILOT)),
  FINDINGS("what a completed pilot found", EnumSet.of(PILOT)),
  RECOMMENDATION("what it recommends", EnumSet.of(PILOT)),
  PLANNED_ON("the day the adoption was planned", EnumSet.of(ADOPTION)),
  GO_LIVE_ON("the day planned to go live", EnumSet.of(ADOPTION)),
  LIVE_ON("the day it went live", EnumSet.of(ADOPTION)),
  WITHDRAWN_ON("the day it was withdrawn", EnumSet.of(ADOPTION)),
  SITES("the hospitals or other sites where it is used", EnumSet.of(ADOPTION)),
  REASON("of a suspension, a decline, a stop or a withdrawal", EnumSet.of(PILOT, ADOPTION)),
  FROM("the first day of the period", EnumSet.of(REACH)),
  TO("its last day", EnumSet.of(REACH)),
  PATIENTS("how many patients were reached, each counted once", EnumSet.of(REACH)),
  NEIGHBOURHOOD(
      "of those patients, the ones of this priority neighbourhood; all of them if blank",
      EnumSet.of(REACH)),
  SINCE("since when the theme stands there", EnumSet.of(THEME)),
  CODES(
      "the codes of the areas that make the neighbourhood up",
      EnumSet.of(RecordKind.NEIGHBOURHOOD)),
  SOURCE("where this was taken from", EnumSet.of(RecordKind.NEIGHBOURHOOD)),
  FICTIONAL(
      "yes marks the rows of a demonstration; no real product takes them",
      EnumSet.allOf(RecordKind.class));

  private final String about;
  private final Set<RecordKind> records;

  Column(String about, EnumSet<RecordKind> records) {
    this.about = about;
    this.records = Collections.unmodifiableSet(records);
  }

  @Override
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String about() {
    return about;
  }

  /** The kinds of rows that it belongs to. */
  public Set<RecordKind> records() {
    return records;
  }

  /** The column of a proposal's field. */
  public static Column of(ProposalField field) {
    return valueOf(field.name());
  }

  /** The columns of the day on which it came to a stage, who decided that, and why. */
  static List<Column> of(Stage stage) {
    return List.of(valueOf(stage + "_ON"), valueOf(stage + "_BY"), valueOf(stage + "_REASON"));
  }
}
