package uk.healthtech.pipeline.app.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation.Closing;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation.FormerName;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.CloseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RenameOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.ReviseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;

/** Tells what the rows of an organisation file ask for, against what is known. */
public final class OrganisationInterpreter {
  private final OnRecord onRecord;
  private final Predicate<OdsCode> inFile;
  private final ImportContext context;

  /**
   * Reads against what is on record.
   *
   * @param inFile whether a code stands in the file's column of codes: a successor may stand
   *     further down
   */
  public OrganisationInterpreter(
      OnRecord onRecord, Predicate<OdsCode> inFile, ImportContext context) {
    this.onRecord = onRecord;
    this.inFile = inFile;
    this.context = context;
  }

  /** What a row asks for. A blank cell says nothing, so it changes nothing that is known. */
  public Read<OrganisationEntry> organisation(Row<OrganisationColumn> row) {
    ProblemList<OrganisationColumn> problems = new ProblemList<>();
    RowFields<OrganisationColumn> fields = new RowFields<>(row, problems);
    Said said = said(fields);
    if (!problems.isEmpty() || said.name == null) {
      return new Read.Wrong<>(problems.inOrder());
    }
    Optional<HeldOrganisation> known = known(fields, said, said.name);
    if (!problems.isEmpty()) {
      return new Read.Wrong<>(problems.inOrder());
    }
    OrganisationEntry entry =
        known.isPresent()
            ? known(fields, said, said.name, known.get())
            : unknown(fields, said, said.name);
    if (!problems.isEmpty()) {
      return new Read.Wrong<>(problems.inOrder());
    }
    return entry.first().isEmpty() && entry.last() == null
        ? new Read.NothingNew<>()
        : new Read.Meant<>(entry);
  }

  /** What stands in the row. */
  private record Said(
      @Nullable OdsCode code,
      @Nullable String number,
      @Nullable String name,
      @Nullable OrganisationKind kind,
      @Nullable OdsCode icb,
      List<String> places,
      String source,
      LocalDate sourceDate,
      @Nullable LocalDate closedOn,
      @Nullable OdsCode successor) {}

  private Said said(RowFields<OrganisationColumn> fields) {
    String source = fields.text(OrganisationColumn.SOURCE, FieldRules.SOURCE);
    LocalDate sourceDate = fields.pastDay(OrganisationColumn.SOURCE_DATE, context.today());
    LocalDate closedOn = fields.pastDay(OrganisationColumn.CLOSED_ON, context.today());
    OdsCode successor = fields.code(OrganisationColumn.SUCCESSOR_ODS_CODE);
    if (successor != null && fields.isBlank(OrganisationColumn.CLOSED_ON)) {
      fields.problem(OrganisationColumn.CLOSED_ON, new Missing());
    }
    return new Said(
        fields.code(OrganisationColumn.ODS_CODE),
        fields.companyNumber(OrganisationColumn.COMPANY_NUMBER),
        fields.requiredText(OrganisationColumn.NAME, FieldRules.ORGANISATION_NAME),
        fields.choice(
            OrganisationColumn.KIND, OrganisationKind.class, EnumSet.allOf(OrganisationKind.class)),
        fields.code(OrganisationColumn.ICB_ODS_CODE),
        fields.texts(OrganisationColumn.PLACES, FieldRules.PLACE),
        source == null ? context.source() : source,
        sourceDate == null ? context.today() : sourceDate,
        closedOn,
        successor);
  }

  /** The organisation by its code, its number or its name. */
  private Optional<HeldOrganisation> known(
      RowFields<OrganisationColumn> fields, Said said, String name) {
    Optional<HeldOrganisation> known =
        Optional.ofNullable(said.code)
            .flatMap(onRecord::organisation)
            .or(() -> Optional.ofNullable(said.number).flatMap(onRecord::company));
    if (known.isEmpty() && said.code == null && said.number == null) {
      List<HeldOrganisation> named = onRecord.organisationsNamed(name);
      if (named.size() > 1) {
        fields.problem(OrganisationColumn.NAME, new Malformed(Forms.ONE_ORGANISATION));
      }
      known = named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
    known
        .map(HeldOrganisation::details)
        .ifPresent(
            details -> {
              if (said.code != null && !said.code.equals(details.ods())) {
                fields.problem(OrganisationColumn.ODS_CODE, new Malformed(Forms.AS_ON_RECORD));
              }
              if (said.number != null && !said.number.equals(details.companyNumber())) {
                fields.problem(
                    OrganisationColumn.COMPANY_NUMBER, new Malformed(Forms.AS_ON_RECORD));
              }
            });
    return known;
  }

  private OrganisationEntry unknown(RowFields<OrganisationColumn> fields, Said said, String name) {
    OrganisationKind kind = said.kind;
    if (kind == null && isNamedTrust(name)) {
      kind = OrganisationKind.NHS_TRUST;
    }
    if (kind == null) {
      fields.problem(OrganisationColumn.KIND, new Missing());
      return new OrganisationEntry(List.of(), null);
    }
    Organisation details =
        new Organisation(
            name,
            kind,
            said.code,
            said.number,
            said.icb,
            said.places,
            said.source,
            said.sourceDate);
    OrganisationId id = OrganisationIds.of(details);
    return new OrganisationEntry(
        List.of(new RegisterOrganisation(id, details)), closing(fields, said, id, null));
  }

  private static boolean isNamedTrust(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return plain.endsWith(" nhs trust") || plain.endsWith(" nhs foundation trust");
  }

  private OrganisationEntry known(
      RowFields<OrganisationColumn> fields, Said said, String name, HeldOrganisation held) {
    List<OrganisationCommand> first = new ArrayList<>();
    Organisation now = held.details();
    Organisation wanted =
        new Organisation(
            now.name(),
            said.kind == null ? now.kind() : said.kind,
            now.ods(),
            now.companyNumber(),
            said.icb == null ? now.icb() : said.icb,
            said.places.isEmpty() ? now.places() : said.places,
            now.source(),
            now.sourceDate());
    boolean revises = !wanted.equals(now);
    // The case of letters is no new name: published lists shout.
    boolean renames = !Values.name(name).equals(Values.name(held.nameOn(said.sourceDate)));
    boolean closes = held.closing() != null || said.closedOn != null;
    if (renames && closes) {
      fields.problem(OrganisationColumn.NAME, new NotOneOf(List.of(now.name())));
      return new OrganisationEntry(List.of(), null);
    }
    if (revises || renames) {
      LocalDate earliest = earliest(held);
      if (said.sourceDate.isBefore(earliest)) {
        fields.problem(OrganisationColumn.SOURCE_DATE, new TooEarly(earliest));
      }
    }
    if (revises) {
      first.add(
          new ReviseOrganisation(
              held.id(),
              new Organisation(
                  wanted.name(),
                  wanted.kind(),
                  wanted.ods(),
                  wanted.companyNumber(),
                  wanted.icb(),
                  wanted.places(),
                  said.source,
                  said.sourceDate)));
    }
    if (renames) {
      first.add(new RenameOrganisation(held.id(), name, said.source, said.sourceDate));
    }
    return new OrganisationEntry(first, closing(fields, said, held.id(), held));
  }

  /** What an older source says is no news. */
  private static LocalDate earliest(HeldOrganisation held) {
    LocalDate source = held.details().sourceDate();
    LocalDate named = held.names().isEmpty() ? source : held.names().getLast().until().plusDays(1);
    return named.isAfter(source) ? named : source;
  }

  private @Nullable CloseOrganisation closing(
      RowFields<OrganisationColumn> fields,
      Said said,
      OrganisationId id,
      @Nullable HeldOrganisation held) {
    LocalDate on = said.closedOn;
    if (on == null) {
      return null;
    }
    OrganisationId successor = successor(fields, said, id, on);
    Closing closing = held == null ? null : held.closing();
    if (closing != null) {
      asClosed(fields, closing, on, successor);
      return null;
    }
    List<FormerName> names = held == null ? List.of() : held.names();
    if (!names.isEmpty() && on.isBefore(names.getLast().until())) {
      fields.problem(OrganisationColumn.CLOSED_ON, new TooEarly(names.getLast().until()));
    }
    return new CloseOrganisation(id, successor, said.source, on);
  }

  /** It is closed already: the same is nothing new, and anything else is put right by reopening. */
  private static void asClosed(
      RowFields<OrganisationColumn> fields,
      Closing closing,
      LocalDate on,
      @Nullable OrganisationId successor) {
    if (!on.equals(closing.on())) {
      fields.problem(OrganisationColumn.CLOSED_ON, new Malformed(Forms.AS_ON_RECORD));
    }
    if (successor != null && !Objects.equals(successor, closing.successor())) {
      fields.problem(OrganisationColumn.SUCCESSOR_ODS_CODE, new Malformed(Forms.AS_ON_RECORD));
    }
  }

  private @Nullable OrganisationId successor(
      RowFields<OrganisationColumn> fields, Said said, OrganisationId id, LocalDate on) {
    OdsCode code = said.successor;
    if (code == null) {
      return null;
    }
    Optional<HeldOrganisation> known = onRecord.organisation(code);
    OrganisationId successor =
        known.map(HeldOrganisation::id).orElseGet(() -> OrganisationIds.ofOds(code));
    if (successor.equals(id)) {
      fields.problem(OrganisationColumn.SUCCESSOR_ODS_CODE, new Repeated());
    } else if (known.isEmpty() && !inFile.test(code)) {
      fields.problem(OrganisationColumn.SUCCESSOR_ODS_CODE, new Unknown(code.value()));
    } else if (known.isPresent() && !known.get().isOpenOn(on)) {
      fields.problem(OrganisationColumn.SUCCESSOR_ODS_CODE, new Malformed(Forms.OPEN_ORGANISATION));
    }
    return successor;
  }
}
