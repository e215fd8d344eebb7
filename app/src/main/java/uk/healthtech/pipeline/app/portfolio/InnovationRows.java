package uk.healthtech.pipeline.app.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.Taken;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalChangesBuilder;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.ReportChecks;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/** Tells what the rows of one innovation mean. One instance reads one innovation. */
final class InnovationRows {
  /** The outcomes that a report may tell of. */
  static final EnumSet<Phase> OUTCOMES =
      EnumSet.of(
          Phase.RETURNED,
          Phase.ON_HOLD,
          Phase.WITHDRAWN,
          Phase.DECLINED,
          Phase.STOPPED,
          Phase.RETIRED);

  /** Stands for an organisation that is not known, so that the rest of its row is checked too. */
  private static final HeldOrganisation NOBODY =
      new HeldOrganisation(
          new OrganisationId(new UUID(0, 0)),
          new Organisation(
              "",
              OrganisationKind.NHS_TRUST,
              new OdsCode("000"),
              null,
              null,
              List.of(),
              "",
              LocalDate.EPOCH),
          List.of(),
          null);

  /** A part that {@link ReportChecks#together} speaks of, such as {@code pilots[1]}. */
  private static final Pattern PART = Pattern.compile("(pilots|adoptions)\\[(\\d+)]\\..*");

  /** An entry of a list, such as {@code sites[1]}. */
  private static final Pattern ENTRY = Pattern.compile("(\\w+)\\[\\d+]");

  private static final Map<String, Column> PILOT_COLUMNS =
      Map.of(
          "status", Column.STATUS,
          "people", Column.PEOPLE,
          "requestedOn", Column.REQUESTED_ON,
          "approvedOn", Column.APPROVED_ON,
          "startedOn", Column.STARTED_ON,
          "suspendedOn", Column.SUSPENDED_ON,
          "endedOn", Column.ENDED_ON,
          "findings", Column.FINDINGS,
          "recommendation", Column.RECOMMENDATION,
          "reason", Column.REASON);

  private static final Map<String, Column> ADOPTION_COLUMNS =
      Map.of(
          "plannedOn", Column.PLANNED_ON,
          "goLiveOn", Column.GO_LIVE_ON,
          "liveSince", Column.LIVE_ON,
          "withdrawnOn", Column.WITHDRAWN_ON,
          "sites", Column.SITES,
          "reach", Column.STATUS,
          "reason", Column.REASON);

  private final OnRecord onRecord;
  private final Digests digests;
  private final ImportContext context;
  private final ProblemList<Column> problems = new ProblemList<>();

  InnovationRows(OnRecord onRecord, Digests digests, ImportContext context) {
    this.onRecord = onRecord;
    this.digests = digests;
    this.context = context;
  }

  /** A row of the innovation, with what kind it is. */
  private record Kept(RecordKind kind, RowFields<Column> fields) {}

  /** What the row of the innovation itself tells. */
  private record Head(
      @Nullable String reference,
      @Nullable Lead lead,
      @Nullable Proposal proposal,
      @Nullable List<Milestone<String>> course) {}

  /** Whose it is, to be registered where it is not on record. */
  private record Lead(OrganisationId id, @Nullable RegisterOrganisation registering) {}

  /** A pilot or adoption, with the row that tells it. */
  private record At<T>(RowFields<Column> fields, T what) {}

  Read<InnovationEntry> read(List<Row<Column>> rows) {
    List<Kept> kept = rows.stream().flatMap(row -> kept(row).stream()).toList();
    List<RowFields<Column>> heads = of(kept, RecordKind.INNOVATION);
    Head head = heads.isEmpty() ? missingHead(kept) : head(heads.getFirst());
    heads.stream().skip(1).forEach(again -> again.problem(Column.REFERENCE, new Repeated()));
    List<At<ReportedPilot<String>>> pilots = new ArrayList<>();
    for (RowFields<Column> fields : of(kept, RecordKind.PILOT)) {
      ReportedPilot<String> pilot = pilot(fields);
      if (pilot != null) {
        pilots.add(new At<>(fields, pilot));
      }
    }
    List<At<ReportedAdoption<String>>> adoptions = adoptions(kept);
    if (head.course != null) {
      together(heads.getFirst(), head.course, pilots, adoptions);
    }
    if (!problems.isEmpty()
        || head.reference == null
        || head.lead == null
        || head.proposal == null
        || head.course == null) {
      return new Read.Wrong<>(problems.inOrder());
    }
    return new Read.Meant<>(
        new InnovationEntry(
            history(head.reference, head.lead.id, head.proposal, head.course, pilots, adoptions),
            head.lead.registering));
  }

  private Optional<Kept> kept(Row<Column> row) {
    return RecordKind.of(row)
        .map(kind -> new Kept(kind, PortfolioInterpreter.begin(row, kind, problems, context)));
  }

  private static List<RowFields<Column>> of(List<Kept> kept, RecordKind kind) {
    return kept.stream().filter(one -> one.kind == kind).map(Kept::fields).toList();
  }

  private static Head missingHead(List<Kept> kept) {
    kept.forEach(one -> one.fields.problem(Column.REFERENCE, new Malformed(Forms.INNOVATION_ROW)));
    return new Head(null, null, null, null);
  }

  private RecordHistory history(
      String reference,
      OrganisationId owner,
      Proposal proposal,
      List<Milestone<String>> milestones,
      List<At<ReportedPilot<String>>> pilots,
      List<At<ReportedAdoption<String>>> adoptions) {
    InnovationId id = RecordHistory.idOf(owner, reference);
    ReportedCourse<String> course =
        new ReportedCourse<>(milestones, digests.course(id, milestones));
    Map<PilotId, ReportedPilot<FreeText>> allPilots = new LinkedHashMap<>();
    Map<OrganisationId, Integer> seen = new HashMap<>();
    for (At<ReportedPilot<String>> one : pilots) {
      int n = seen.merge(one.what.organisation(), 1, Integer::sum) - 1;
      PilotId pilot = RecordHistory.pilotOf(id, one.what.organisation(), n);
      allPilots.put(
          pilot, Told.with(one.what, digests.pilot(id, pilot, one.what)).withTexts(FreeTexts::of));
    }
    Map<AdoptionId, ReportedAdoption<FreeText>> allAdoptions = new LinkedHashMap<>();
    seen.clear();
    for (At<ReportedAdoption<String>> one : adoptions) {
      int n = seen.merge(one.what.organisation(), 1, Integer::sum) - 1;
      AdoptionId adoption = RecordHistory.adoptionOf(id, one.what.organisation(), n);
      allAdoptions.put(
          adoption,
          Told.with(one.what, digests.adoption(id, adoption, one.what)).withTexts(FreeTexts::of));
    }
    return new RecordHistory(
        id, reference, owner, proposal, course.withReasons(FreeTexts::of), allPilots, allAdoptions);
  }

  // The innovation itself

  private Head head(RowFields<Column> fields) {
    String reference = fields.requiredText(Column.REFERENCE, FieldRules.EXTERNAL_REFERENCE);
    if (reference != null && namesOurs(reference)) {
      fields.problem(Column.REFERENCE, new Taken());
    }
    return new Head(reference, lead(fields), proposal(fields), course(fields));
  }

  /** Whether it is the id of an innovation on record: an export's row come back to where it was. */
  private boolean namesOurs(String reference) {
    return reference.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        && onRecord.hasInnovation(InnovationId.of(reference));
  }

  private @Nullable Proposal proposal(RowFields<Column> fields) {
    ProposalChangesBuilder changes = ProposalChanges.builder();
    boolean sound = true;
    for (ProposalField field : ProposalField.values()) {
      List<String> entries = entries(fields, field);
      for (FieldProblem problem : field.problems(entries)) {
        Column column = Column.of(field);
        sound = false;
        if (!fields.isWrong(column)) {
          fields.problem(column, value(fields, problem.field(), column), problem.rule());
        }
      }
      sound = sound && !fields.isWrong(Column.of(field));
      if (sound) {
        changes.set(field, entries);
      }
    }
    String name = fields.row().raw(Column.NAME);
    return sound ? Proposal.named(name).with(changes.build()) : null;
  }

  /** The entry that a problem speaks of, such as the second of {@code themes[1]}. */
  private static String value(RowFields<Column> fields, String field, Column column) {
    String cell = fields.row().raw(column);
    int bracket = field.indexOf('[');
    if (bracket < 0) {
      return cell;
    }
    return Cells.list(cell).get(Integer.parseInt(field.substring(bracket + 1, field.length() - 1)));
  }

  /** What a cell says, as {@link ProposalField} has it. */
  private List<String> entries(RowFields<Column> fields, ProposalField field) {
    Column column = Column.of(field);
    if (fields.isBlank(column)) {
      return List.of();
    }
    String cell = fields.row().raw(column);
    return switch (field.kind()) {
      case ProposalField.Text _ -> {
        String place = field == ProposalField.PLACE ? place(fields) : cell;
        yield place == null ? List.of() : List.of(place);
      }
      case ProposalField.Choice _ -> List.of(Values.constant(cell));
      case ProposalField.Choices _ -> Cells.list(cell).stream().map(Values::constant).toList();
      case ProposalField.WholeNumber _, ProposalField.Pounds _ ->
          List.of(Values.whole(cell).orElse(cell));
      case ProposalField.Ids _ -> themes(fields);
    };
  }

  private @Nullable String place(RowFields<Column> fields) {
    return PortfolioInterpreter.place(fields, onRecord);
  }

  private List<String> themes(RowFields<Column> fields) {
    List<String> ids = new ArrayList<>();
    for (String named : Cells.list(fields.row().raw(Column.THEMES))) {
      List<HeldTheme> could = themes(named);
      if (could.size() == 1) {
        ids.add(could.getFirst().id().toString());
      } else {
        fields.problem(
            Column.THEMES,
            named,
            could.isEmpty() ? new Unknown(named) : new Malformed(Forms.ONE_THEME));
      }
    }
    return fields.isWrong(Column.THEMES) ? List.of() : ids;
  }

  /** The themes of that name or id that an innovation can once have been aligned to. */
  private List<HeldTheme> themes(String named) {
    List<HeldTheme> all =
        named.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
            ? onRecord.theme(ThemeId.of(named)).stream().toList()
            : onRecord.themesNamed(named);
    List<HeldTheme> agreed =
        all.stream().filter(theme -> theme.status() == ThemeStatus.AGREED).toList();
    return agreed.isEmpty()
        ? all.stream().filter(theme -> theme.status() == ThemeStatus.RETIRED).toList()
        : agreed;
  }

  // Whose it is

  private @Nullable Lead lead(RowFields<Column> fields) {
    OdsCode code = fields.code(Column.LEAD_ODS_CODE);
    String number = fields.companyNumber(Column.LEAD_COMPANY_NUMBER);
    OrganisationKind kind =
        fields.choice(
            Column.LEAD_KIND, OrganisationKind.class, EnumSet.allOf(OrganisationKind.class));
    String name = fields.text(Column.LEAD_ORGANISATION, FieldRules.ORGANISATION_NAME);
    if (fields.isWrong(Column.LEAD_ODS_CODE)
        || fields.isWrong(Column.LEAD_COMPANY_NUMBER)
        || fields.isWrong(Column.LEAD_KIND)
        || fields.isWrong(Column.LEAD_ORGANISATION)) {
      return null;
    }
    Optional<HeldOrganisation> known =
        Optional.ofNullable(code)
            .flatMap(onRecord::organisation)
            .or(() -> Optional.ofNullable(number).flatMap(onRecord::company));
    if (known.isPresent()) {
      return new Lead(known.get().id(), null);
    }
    if (name == null) {
      Column given = code != null ? Column.LEAD_ODS_CODE : Column.LEAD_COMPANY_NUMBER;
      fields.problem(
          code == null && number == null ? Column.LEAD_ORGANISATION : given,
          code == null && number == null ? new Missing() : new Unknown(fields.row().raw(given)));
      return null;
    }
    List<HeldOrganisation> named = onRecord.organisationsNamed(name);
    return switch (named.size()) {
      case 0 -> toRegister(fields, name, kind, code, number);
      case 1 -> byName(fields, named.getFirst(), code, number);
      default -> {
        fields.problem(Column.LEAD_ORGANISATION, new Malformed(Forms.ONE_ORGANISATION));
        yield null;
      }
    };
  }

  /** One of that name whose code or number is another is another organisation, or a slip. */
  private static @Nullable Lead byName(
      RowFields<Column> fields,
      HeldOrganisation named,
      @Nullable OdsCode code,
      @Nullable String number) {
    if (code != null && named.details().ods() != null) {
      fields.problem(Column.LEAD_ODS_CODE, new Unknown(code.value()));
      return null;
    }
    if (number != null && named.details().companyNumber() != null) {
      fields.problem(Column.LEAD_COMPANY_NUMBER, new Unknown(number));
      return null;
    }
    return new Lead(named.id(), null);
  }

  private @Nullable Lead toRegister(
      RowFields<Column> fields,
      String name,
      @Nullable OrganisationKind said,
      @Nullable OdsCode code,
      @Nullable String number) {
    OrganisationKind kind = said == null && number != null ? OrganisationKind.COMPANY : said;
    if (kind == null) {
      fields.problem(Column.LEAD_KIND, new Missing());
      return null;
    }
    Organisation details =
        new Organisation(
            name, kind, code, number, null, List.of(), context.source(), context.today());
    OrganisationId id = OrganisationIds.of(details);
    return new Lead(id, new RegisterOrganisation(id, details));
  }

  // How far it has come

  private @Nullable List<Milestone<String>> course(RowFields<Column> fields) {
    int before = problems.size();
    Stage said = fields.choice(Column.STAGE, Stage.class, EnumSet.allOf(Stage.class));
    List<Milestone<String>> stages = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      Milestone<String> milestone = milestone(fields, Column.of(stage), phase(stage));
      if (stage == said || Column.of(stage).stream().anyMatch(column -> !fields.isBlank(column))) {
        stages.add(milestone);
      }
    }
    Optional<Milestone<String>> outcome = outcome(fields);
    if (stages.isEmpty()) {
      if (!fields.isWrong(Column.STAGE)) {
        fields.problem(Column.STAGE, new Missing());
      }
      return null;
    }
    List<Milestone<String>> course = inOrder(stages, said, outcome.isPresent());
    outcome.ifPresent(
        end -> {
          if (end.phase() == Phase.RETURNED) {
            course.removeIf(one -> one.phase() == Phase.RETURNED);
          }
          course.add(end);
        });
    for (FieldProblem problem : ReportChecks.course(course, context.today())) {
      courseProblem(fields, Phase.valueOf(problem.field()), problem.rule());
    }
    return problems.size() == before ? course : null;
  }

  /**
   * The stages in the order of time. That is the order of the road, unless it stands before a stage
   * that it came to: then it was sent back, and their days tell the order. Back before the first
   * gate it was returned, or else proposed once more.
   */
  private static List<Milestone<String>> inOrder(
      List<Milestone<String>> stages, @Nullable Stage said, boolean ended) {
    if (said == null || stage(stages.getLast().phase()) == said) {
      return new ArrayList<>(stages);
    }
    List<Milestone<String>> course = new ArrayList<>(stages);
    course.sort(
        Comparator.comparing(
            Milestone::on, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())));
    Milestone<String> stands =
        stages.stream().filter(one -> stage(one.phase()) == said).findFirst().orElseThrow();
    if (said == Stage.PROPOSAL && ended && !course.getLast().equals(stands)) {
      course.add(new Milestone<>(Phase.RETURNED, null, null, null));
      return course;
    }
    course.remove(stands);
    course.add(stands);
    return course;
  }

  private Optional<Milestone<String>> outcome(RowFields<Column> fields) {
    List<Column> columns = List.of(Column.OUTCOME_ON, Column.OUTCOME_BY, Column.OUTCOME_REASON);
    Phase phase = fields.choice(Column.OUTCOME, Phase.class, OUTCOMES);
    Milestone<String> milestone = milestone(fields, columns, phase == null ? Phase.ON_HOLD : phase);
    boolean told = columns.stream().anyMatch(column -> !fields.isBlank(column));
    if (phase == null && told && !fields.isWrong(Column.OUTCOME)) {
      fields.problem(Column.OUTCOME, new Missing());
    }
    return phase == null ? Optional.empty() : Optional.of(milestone);
  }

  private Milestone<String> milestone(RowFields<Column> fields, List<Column> columns, Phase phase) {
    HeldOrganisation by = fields.organisation(columns.get(1), onRecord);
    return new Milestone<>(
        phase,
        fields.day(columns.get(0)),
        by == null ? null : by.id(),
        fields.text(columns.get(2), FieldRules.REASON));
  }

  private static void courseProblem(RowFields<Column> fields, Phase phase, Rule rule) {
    boolean outcome = OUTCOMES.contains(phase);
    if (rule instanceof NotOneOf(List<String> next) && outcome) {
      fields.problem(
          Column.OUTCOME,
          new NotOneOf(OUTCOMES.stream().map(Phase::name).filter(next::contains).toList()));
      return;
    }
    Column on = outcome ? Column.OUTCOME_ON : Column.of(stage(phase)).getFirst();
    if (!fields.isWrong(on)) {
      fields.problem(on, rule);
    }
  }

  /** The phase in which an innovation comes to a stage. */
  static Phase phase(Stage stage) {
    return stage == Stage.PROPOSAL ? Phase.SUBMITTED : Phase.valueOf(stage.name());
  }

  /** The stage that it comes to in a phase. */
  static Stage stage(Phase phase) {
    return phase.stage().orElseThrow();
  }

  // Its pilots

  private @Nullable ReportedPilot<String> pilot(RowFields<Column> fields) {
    HeldOrganisation host = host(fields);
    PilotStatus status =
        fields.requiredChoice(
            Column.STATUS, PilotStatus.class, EnumSet.copyOf(ReportedPilot.STATUSES));
    String objectives = fields.text(Column.OBJECTIVES, FieldRules.OBJECTIVES);
    Integer people = fields.number(Column.PEOPLE, 1, Reach.MOST_PATIENTS);
    String population = fields.text(Column.POPULATION, FieldRules.PILOT_POPULATION);
    LocalDate requestedOn = fields.day(Column.REQUESTED_ON);
    LocalDate approvedOn = fields.day(Column.APPROVED_ON);
    LocalDate startedOn = fields.day(Column.STARTED_ON);
    LocalDate suspendedOn = fields.day(Column.SUSPENDED_ON);
    LocalDate endedOn = fields.day(Column.ENDED_ON);
    String findings = fields.text(Column.FINDINGS, FieldRules.FINDINGS);
    Recommendation recommendation =
        fields.choice(
            Column.RECOMMENDATION, Recommendation.class, EnumSet.allOf(Recommendation.class));
    String reason = fields.text(Column.REASON, FieldRules.REASON);
    if (status == null) {
      return null;
    }
    HeldOrganisation at = host == null ? NOBODY : host;
    OdsCode code = at.details().ods();
    ReportedPilot<String> pilot =
        new ReportedPilot<>(
            at.id(),
            code == null ? new OdsCode("000") : code,
            status,
            objectives,
            people,
            population,
            requestedOn,
            approvedOn,
            startedOn,
            suspendedOn,
            endedOn,
            findings,
            recommendation,
            reason,
            "");
    check(fields, ReportChecks.pilot(pilot, context.today()), PILOT_COLUMNS);
    open(fields, host, pilot.days());
    return host == null ? null : pilot;
  }

  /** Where a pilot or an adoption happens: an NHS organisation with a code. */
  private @Nullable HeldOrganisation host(RowFields<Column> fields) {
    if (fields.isBlank(Column.ORGANISATION)) {
      fields.problem(Column.ORGANISATION, new Missing());
      return null;
    }
    HeldOrganisation host = fields.organisation(Column.ORGANISATION, onRecord);
    if (host != null && (!host.details().kind().isTrust() || host.details().ods() == null)) {
      fields.problem(Column.ORGANISATION, new Malformed(Forms.TRUST));
      return null;
    }
    return host;
  }

  /** What had closed took part in nothing any more. */
  private static void open(
      RowFields<Column> fields, @Nullable HeldOrganisation host, List<LocalDate> days) {
    if (host != null && !days.isEmpty() && !host.isOpenOn(days.getFirst())) {
      fields.problem(Column.ORGANISATION, new Malformed(Forms.OPEN_ORGANISATION));
    }
  }

  /** What does not fit together, each row being right for itself. */
  private static void together(
      RowFields<Column> head,
      List<Milestone<String>> course,
      List<At<ReportedPilot<String>>> pilots,
      List<At<ReportedAdoption<String>>> adoptions) {
    List<FieldProblem> found =
        ReportChecks.together(
            new ReportedCourse<>(course, ""),
            pilots.stream().map(At::what).toList(),
            adoptions.stream().map(At::what).toList());
    for (FieldProblem problem : found) {
      Matcher part = PART.matcher(problem.field());
      if (part.matches()) {
        List<? extends At<?>> parts = part.group(1).equals("pilots") ? pilots : adoptions;
        parts
            .get(Integer.parseInt(part.group(2)))
            .fields()
            .problem(Column.ORGANISATION, problem.rule());
      } else {
        Phase phase = Phase.valueOf(problem.field().substring("course.".length()));
        head.problem(Column.of(stage(phase)).getFirst(), problem.rule());
      }
    }
  }

  private static void check(
      RowFields<Column> fields, List<FieldProblem> found, Map<String, Column> columns) {
    for (FieldProblem problem : found) {
      Matcher entry = ENTRY.matcher(problem.field());
      Column column = columns.get(entry.matches() ? entry.group(1) : problem.field());
      if (column != null && !fields.isWrong(column)) {
        fields.problem(column, value(fields, problem.field(), column), problem.rule());
      }
    }
  }

  // Its adoptions, with whom they reached

  private List<At<ReportedAdoption<String>>> adoptions(List<Kept> kept) {
    Map<RowFields<Column>, ReachRows> reach = reachOf(kept);
    List<At<ReportedAdoption<String>>> adoptions = new ArrayList<>();
    for (RowFields<Column> fields : of(kept, RecordKind.ADOPTION)) {
      ReportedAdoption<String> adoption =
          adoption(fields, reach.getOrDefault(fields, new ReachRows(onRecord)));
      if (adoption != null) {
        adoptions.add(new At<>(fields, adoption));
      }
    }
    return adoptions;
  }

  /**
   * The rows of reach of each adoption: of the one at the same organisation, and of the nearest
   * above where there are several.
   */
  private Map<RowFields<Column>, ReachRows> reachOf(List<Kept> kept) {
    Map<RowFields<Column>, ReachRows> reach = new HashMap<>();
    Map<OrganisationId, RowFields<Column>> nearest = new HashMap<>();
    // So that one further down is found by those above the first.
    for (RowFields<Column> fields : of(kept, RecordKind.ADOPTION).reversed()) {
      quietly(fields).ifPresent(at -> nearest.put(at, fields));
    }
    for (Kept one : kept) {
      Optional<OrganisationId> at =
          one.kind == RecordKind.ADOPTION ? quietly(one.fields) : Optional.empty();
      at.ifPresent(organisation -> nearest.put(organisation, one.fields));
      if (one.kind == RecordKind.REACH) {
        HeldOrganisation host = host(one.fields);
        RowFields<Column> adoption = host == null ? null : nearest.get(host.id());
        if (host != null && adoption == null) {
          one.fields.problem(Column.ORGANISATION, new Malformed(Forms.ADOPTION_ROW));
        }
        ReachRows rows =
            adoption == null
                ? new ReachRows(onRecord)
                : reach.computeIfAbsent(adoption, _ -> new ReachRows(onRecord));
        rows.add(one.fields);
      }
    }
    return reach;
  }

  /** Where an adoption happens, with nothing noted: its own turn notes what is wrong. */
  private Optional<OrganisationId> quietly(RowFields<Column> fields) {
    return Optional.ofNullable(
            new RowFields<>(fields.row(), new ProblemList<>())
                .organisation(Column.ORGANISATION, onRecord))
        .map(HeldOrganisation::id);
  }

  private @Nullable ReportedAdoption<String> adoption(RowFields<Column> fields, ReachRows reach) {
    HeldOrganisation host = host(fields);
    AdoptionStatus status =
        fields.requiredChoice(
            Column.STATUS, AdoptionStatus.class, EnumSet.allOf(AdoptionStatus.class));
    LocalDate plannedOn = fields.day(Column.PLANNED_ON);
    LocalDate goLiveOn = fields.day(Column.GO_LIVE_ON);
    LocalDate liveOn = fields.day(Column.LIVE_ON);
    LocalDate withdrawnOn = fields.day(Column.WITHDRAWN_ON);
    List<String> sites = fields.texts(Column.SITES, FieldRules.SITE);
    String reason = fields.text(Column.REASON, FieldRules.REASON);
    List<Reach> reached = reach.read();
    if (status == null) {
      return null;
    }
    HeldOrganisation at = host == null ? NOBODY : host;
    OdsCode code = at.details().ods();
    ReportedAdoption<String> adoption =
        new ReportedAdoption<>(
            at.id(),
            code == null ? new OdsCode("000") : code,
            status,
            plannedOn,
            goLiveOn,
            liveOn,
            withdrawnOn,
            sites,
            reason,
            reached,
            "");
    List<FieldProblem> found = ReportChecks.adoption(adoption, context.today());
    check(fields, found, ADOPTION_COLUMNS);
    reach.check(found);
    open(
        fields,
        host,
        Stream.of(plannedOn, liveOn, withdrawnOn).flatMap(Stream::ofNullable).toList());
    return host == null ? null : adoption;
  }
}
