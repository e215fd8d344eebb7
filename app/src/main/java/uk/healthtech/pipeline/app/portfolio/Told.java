package uk.healthtech.pipeline.app.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Report;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;

/**
 * What there is to tell of an innovation with its texts in plain, and the rows that tell it: those
 * of an export, and those that a dry run compares.
 *
 * @param owner whose row it is; absent where it goes without saying
 */
record Told(
    String reference,
    @Nullable OrganisationId owner,
    Proposal proposal,
    List<Milestone<String>> course,
    Map<PilotId, ReportedPilot<String>> pilots,
    Map<AdoptionId, ReportedAdoption<String>> adoptions) {
  /** Between the cells that make a row of reach the one that it is. */
  private static final String JOINT = "\n";

  /**
   * A row that tells a part of it.
   *
   * @param key by which the same row of another report is found
   * @param at the organisation where it happens; empty of the innovation
   */
  record Line(Part part, String key, RecordKind kind, String at, Map<Column, String> cells) {}

  /** What a report told before. */
  static Told of(Report report, Map<UUID, String> texts) {
    Function<HeldText, String> text = held -> texts.getOrDefault(held.id(), "");
    Map<PilotId, ReportedPilot<String>> pilots = new LinkedHashMap<>();
    report.pilots().forEach((id, pilot) -> pilots.put(id, pilot.withTexts(text)));
    Map<AdoptionId, ReportedAdoption<String>> adoptions = new LinkedHashMap<>();
    report.adoptions().forEach((id, one) -> adoptions.put(id, one.withTexts(text)));
    return new Told(
        report.reference(),
        null,
        report.proposal(),
        report.course().withReasons(text).milestones(),
        pilots,
        adoptions);
  }

  /** What a command tells. */
  static Told of(RecordHistory command) {
    Map<PilotId, ReportedPilot<String>> pilots = new LinkedHashMap<>();
    command.pilots().forEach((id, pilot) -> pilots.put(id, pilot.withTexts(FreeText::text)));
    Map<AdoptionId, ReportedAdoption<String>> adoptions = new LinkedHashMap<>();
    command.adoptions().forEach((id, one) -> adoptions.put(id, one.withTexts(FreeText::text)));
    return new Told(
        command.reference(),
        null,
        command.proposal(),
        command.course().withReasons(FreeText::text).milestones(),
        pilots,
        adoptions);
  }

  /** The same pilot under a digest. */
  static ReportedPilot<String> with(ReportedPilot<String> pilot, String digest) {
    return new ReportedPilot<>(
        pilot.organisation(),
        pilot.ods(),
        pilot.status(),
        pilot.objectives(),
        pilot.people(),
        pilot.population(),
        pilot.requestedOn(),
        pilot.approvedOn(),
        pilot.startedOn(),
        pilot.suspendedOn(),
        pilot.endedOn(),
        pilot.findings(),
        pilot.recommendation(),
        pilot.reason(),
        digest);
  }

  /** The same adoption under a digest. */
  static ReportedAdoption<String> with(ReportedAdoption<String> adoption, String digest) {
    return new ReportedAdoption<>(
        adoption.organisation(),
        adoption.ods(),
        adoption.status(),
        adoption.plannedOn(),
        adoption.goLiveOn(),
        adoption.liveSince(),
        adoption.withdrawnOn(),
        adoption.sites(),
        adoption.reason(),
        adoption.reach(),
        digest);
  }

  /** See {@link PortfolioInterpreter#changes}. */
  static List<Change> changes(
      Report before, Map<UUID, String> texts, RecordHistory now, NamesOnRecord names) {
    Set<String> same = same(before, now);
    Map<String, Line> old = new LinkedHashMap<>();
    for (Line line : of(before, texts).lines(names)) {
      old.put(line.key, line);
    }
    List<Change> changes = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    for (Line line : of(now).lines(names)) {
      told.add(line.part.key());
      Line was = old.remove(line.key);
      if (!same.contains(line.part.key())) {
        changes(changes, line, was == null ? Map.of() : was.cells, line.cells);
      }
    }
    for (Line gone : old.values()) {
      if (told.contains(gone.part.key()) && !same.contains(gone.part.key())) {
        changes(changes, gone, gone.cells, Map.of());
      }
    }
    return List.copyOf(changes);
  }

  /**
   * The keys of the parts of which the new report tells the same: whatever shows, it is not new.
   */
  private static Set<String> same(Report before, RecordHistory now) {
    Set<String> same = new LinkedHashSet<>();
    if (before.proposal().equals(now.proposal())) {
      same.add(Part.PROPOSAL.key());
    }
    if (before.course().digest().equals(now.course().digest())) {
      same.add(Part.PROGRESS.key());
    }
    now.pilots()
        .forEach(
            (id, pilot) -> {
              ReportedPilot<HeldText> was = before.pilots().get(id);
              if (was != null && was.digest().equals(pilot.digest())) {
                same.add(new Part.OfPilot(id).key());
              }
            });
    now.adoptions()
        .forEach(
            (id, adoption) -> {
              ReportedAdoption<HeldText> was = before.adoptions().get(id);
              if (was != null && was.digest().equals(adoption.digest())) {
                same.add(new Part.OfAdoption(id).key());
              }
            });
    return same;
  }

  private static void changes(
      List<Change> changes, Line line, Map<Column, String> before, Map<Column, String> after) {
    for (Column column : Column.values()) {
      String was = before.getOrDefault(column, "");
      String is = after.getOrDefault(column, "");
      if (!was.equals(is)) {
        changes.add(new Change(line.part, line.kind, line.at, column, was, is));
      }
    }
  }

  /**
   * The rows that tell it. What it is and how far it has come are two lines here, since a report
   * corrects them apart; in a file they are one row.
   */
  List<Line> lines(NamesOnRecord names) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            Part.PROPOSAL, Part.PROPOSAL.key(), RecordKind.INNOVATION, "", proposalCells(names)));
    lines.add(
        new Line(
            Part.PROGRESS, Part.PROGRESS.key(), RecordKind.INNOVATION, "", courseCells(names)));
    pilots.forEach(
        (id, pilot) -> {
          Part part = new Part.OfPilot(id);
          String at = organisation(pilot.organisation(), names);
          lines.add(new Line(part, part.key(), RecordKind.PILOT, at, cells(at, pilot)));
        });
    adoptions.forEach(
        (id, adoption) -> {
          Part part = new Part.OfAdoption(id);
          String at = organisation(adoption.organisation(), names);
          lines.add(new Line(part, part.key(), RecordKind.ADOPTION, at, cells(at, adoption)));
          for (Reach reach : adoption.reach()) {
            reach(lines, part, at, reach, names);
          }
        });
    return lines;
  }

  private Map<Column, String> proposalCells(NamesOnRecord names) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (ProposalField field : ProposalField.values()) {
      List<String> value = proposal.value(field);
      if (!value.isEmpty()) {
        cells.put(Column.of(field), value(field, value, names));
      }
    }
    if (owner != null) {
      lead(cells, owner, names);
    }
    return cells;
  }

  private String value(ProposalField field, List<String> value, NamesOnRecord names) {
    return switch (field.kind()) {
      case ProposalField.Text _,
          ProposalField.Choice _,
          ProposalField.WholeNumber _,
          ProposalField.Pounds _ ->
          value.getFirst();
      case ProposalField.Choices _ -> Cells.list(value);
      case ProposalField.Ids _ ->
          Cells.list(
              proposal.themes().stream()
                  .map(
                      id ->
                          names
                              .theme(id)
                              .map(theme -> theme.content().name())
                              .orElse(id.toString()))
                  .toList());
    };
  }

  private static void lead(Map<Column, String> cells, OrganisationId owner, NamesOnRecord names) {
    Optional<Organisation> details = names.organisation(owner).map(HeldOrganisation::details);
    cells.put(Column.LEAD_ORGANISATION, details.map(Organisation::name).orElse(owner.toString()));
    details.ifPresent(
        lead -> {
          put(cells, Column.LEAD_ODS_CODE, lead.ods());
          put(cells, Column.LEAD_COMPANY_NUMBER, lead.companyNumber());
          put(cells, Column.LEAD_KIND, lead.kind());
        });
  }

  private Map<Column, String> courseCells(NamesOnRecord names) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (Milestone<String> one : course) {
      if (InnovationRows.OUTCOMES.contains(one.phase())) {
        // What was returned and then ended has one outcome: its end.
        cells.keySet().removeAll(List.of(Column.OUTCOME_BY, Column.OUTCOME_REASON));
        one.phase().stage().ifPresent(stage -> put(cells, Column.STAGE, stage));
        put(cells, Column.OUTCOME, one.phase());
        milestone(
            cells,
            one,
            List.of(Column.OUTCOME_ON, Column.OUTCOME_BY, Column.OUTCOME_REASON),
            names);
      } else {
        put(cells, Column.STAGE, InnovationRows.stage(one.phase()));
        milestone(cells, one, Column.of(InnovationRows.stage(one.phase())), names);
      }
    }
    return cells;
  }

  private static void milestone(
      Map<Column, String> cells, Milestone<String> one, List<Column> columns, NamesOnRecord names) {
    put(cells, columns.get(0), one.on());
    put(cells, columns.get(1), one.by() == null ? null : organisation(one.by(), names));
    put(cells, columns.get(2), one.reason());
  }

  private static Map<Column, String> cells(String at, ReportedPilot<String> pilot) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    put(cells, Column.ORGANISATION, at);
    put(cells, Column.STATUS, pilot.status());
    put(cells, Column.OBJECTIVES, pilot.objectives());
    put(cells, Column.PEOPLE, pilot.people());
    put(cells, Column.POPULATION, pilot.population());
    put(cells, Column.REQUESTED_ON, pilot.requestedOn());
    put(cells, Column.APPROVED_ON, pilot.approvedOn());
    put(cells, Column.STARTED_ON, pilot.startedOn());
    put(cells, Column.SUSPENDED_ON, pilot.suspendedOn());
    put(cells, Column.ENDED_ON, pilot.endedOn());
    put(cells, Column.FINDINGS, pilot.findings());
    put(cells, Column.RECOMMENDATION, pilot.recommendation());
    put(cells, Column.REASON, pilot.reason());
    return cells;
  }

  private static Map<Column, String> cells(String at, ReportedAdoption<String> adoption) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    put(cells, Column.ORGANISATION, at);
    put(cells, Column.STATUS, adoption.status());
    put(cells, Column.PLANNED_ON, adoption.plannedOn());
    put(cells, Column.GO_LIVE_ON, adoption.goLiveOn());
    put(cells, Column.LIVE_ON, adoption.liveSince());
    put(cells, Column.WITHDRAWN_ON, adoption.withdrawnOn());
    put(cells, Column.SITES, Cells.list(adoption.sites()));
    put(cells, Column.REASON, adoption.reason());
    return cells;
  }

  private static void reach(
      List<Line> lines, Part part, String at, Reach reach, NamesOnRecord names) {
    String key = part.key() + JOINT + reach.period().from() + JOINT + reach.period().to();
    lines.add(new Line(part, key, RecordKind.REACH, at, reachCells(at, reach, reach.patients())));
    for (Reach.InNeighbourhood in : reach.neighbourhoods()) {
      Map<Column, String> cells = reachCells(at, reach, in.patients());
      Optional<Neighbourhood> known =
          names.neighbourhood(in.neighbourhood()).map(held -> held.content());
      put(
          cells,
          Column.NEIGHBOURHOOD,
          known.map(Neighbourhood::name).orElse(in.neighbourhood().toString()));
      put(cells, Column.PLACE, known.map(Neighbourhood::place).orElse(null));
      lines.add(new Line(part, key + JOINT + in.neighbourhood(), RecordKind.REACH, at, cells));
    }
  }

  private static Map<Column, String> reachCells(String at, Reach reach, int patients) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    put(cells, Column.ORGANISATION, at);
    put(cells, Column.FROM, reach.period().from());
    put(cells, Column.TO, reach.period().to());
    put(cells, Column.PATIENTS, patients);
    return cells;
  }

  /** How an organisation is named in a cell: by its code, or else by its name. */
  private static String organisation(OrganisationId id, NamesOnRecord names) {
    return names
        .organisation(id)
        .map(HeldOrganisation::details)
        .map(one -> one.ods() == null ? one.name() : one.ods().value())
        .orElse(id.toString());
  }

  static void put(Map<Column, String> cells, Column column, @Nullable Object value) {
    String text =
        switch (value) {
          case null -> "";
          case LocalDate day -> Values.write(day);
          case Object other -> Cells.plain(other.toString());
        };
    if (!text.isEmpty()) {
      cells.put(column, text);
    }
  }
}
