package uk.healthtech.pipeline.kernel.innovation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.FieldRules;

/**
 * The fields of a {@link Proposal} in the form's order, with what each accepts: for form, API,
 * import and comparison alike.
 */
public enum ProposalField {
  NAME("name", true),
  SUMMARY("summary", true),
  CATEGORY("category", true),
  PROBLEM("problem", true),
  HOW_IT_WORKS("howItWorks", true),
  CARE_SETTINGS("careSettings", true),
  MAIN_PURPOSE("mainPurpose", true),
  THEMES("themes", false),
  POPULATION("population", true),
  ESTIMATED_PEOPLE("estimatedPeople", false),
  HEALTH_INEQUALITIES("healthInequalities", false),
  EVIDENCE_SO_FAR("evidenceSoFar", false),
  COST_ESTIMATE("costEstimate", false),
  COST_BASIS("costBasis", false),
  SAVING_ESTIMATE("savingEstimate", false),
  SAVING_BASIS("savingBasis", false),
  INTELLECTUAL_PROPERTY("intellectualProperty", false),
  PLACE("place", false);

  /** Those that screening needs, in the form's order. */
  public static final List<ProposalField> REQUIRED =
      Arrays.stream(values()).filter(ProposalField::required).toList();

  /** What an answer such as "none of these" breaks when it comes with others. */
  public static final String STANDS_ALONE = "form.stands-alone";

  private static final String WHOLE_NUMBER = "form.whole-number";
  private static final String ID = "form.id";

  /** More digits than any range has; longer ones are not worth reading. */
  private static final int MOST_DIGITS = 18;

  private final String jsonName;
  private final boolean required;

  ProposalField(String jsonName, boolean required) {
    this.jsonName = jsonName;
    this.required = required;
  }

  /** What kind of value a field holds, with its limits. */
  public sealed interface Kind {}

  /** A text. */
  public record Text(FieldRules rule) implements Kind {}

  /** One of the constants. */
  public record Choice(Class<? extends Enum<?>> of) implements Kind {}

  /**
   * Any number of the constants.
   *
   * @param alone the one that means "none" and stands with no other, if there is one
   */
  public record Choices(Class<? extends Enum<?>> of, @Nullable Enum<?> alone) implements Kind {}

  /** A whole number. */
  public record WholeNumber(long least, long most) implements Kind {}

  /** A sum in whole pounds sterling. */
  public record Pounds(long least, long most) implements Kind {}

  /** Ids of ours, none twice. */
  public record Ids(int most) implements Kind {}

  /** Its name in form, JSON and CSV: the component's of {@link Proposal}. */
  public String jsonName() {
    return jsonName;
  }

  /** Whether screening needs it. */
  public boolean required() {
    return required;
  }

  /** What it accepts. */
  public Kind kind() {
    return switch (this) {
      case NAME -> new Text(FieldRules.NAME);
      case SUMMARY -> new Text(FieldRules.SUMMARY);
      case CATEGORY -> new Choice(Category.class);
      case PROBLEM -> new Text(FieldRules.PROBLEM);
      case HOW_IT_WORKS -> new Text(FieldRules.HOW_IT_WORKS);
      case CARE_SETTINGS -> new Choices(CareSetting.class, null);
      case MAIN_PURPOSE -> new Choice(MainPurpose.class);
      case THEMES -> new Ids(20);
      case POPULATION -> new Text(FieldRules.POPULATION);
      // More than live in the United Kingdom: a slip of the keyboard.
      case ESTIMATED_PEOPLE -> new WholeNumber(1, 100_000_000);
      case HEALTH_INEQUALITIES ->
          new Choices(HealthInequality.class, HealthInequality.NONE_OF_THESE);
      case EVIDENCE_SO_FAR -> new Text(FieldRules.EVIDENCE_SO_FAR);
      case COST_ESTIMATE, SAVING_ESTIMATE -> new Pounds(0, 999_999_999_999L);
      case COST_BASIS, SAVING_BASIS -> new Text(FieldRules.ESTIMATE_BASIS);
      case INTELLECTUAL_PROPERTY ->
          new Choices(IntellectualProperty.class, IntellectualProperty.NO_RIGHTS);
      case PLACE -> new Text(FieldRules.PLACE);
    };
  }

  /** How many entries it takes at most. */
  public int mostEntries() {
    return switch (kind()) {
      case Text _, Choice _, WholeNumber _, Pounds _ -> 1;
      case Choices(var of, _) -> of.getEnumConstants().length;
      case Ids(int most) -> most;
    };
  }

  /** The field of that name in form, JSON and CSV. */
  public static Optional<ProposalField> named(String jsonName) {
    return Arrays.stream(values()).filter(field -> field.jsonName.equals(jsonName)).findAny();
  }

  /**
   * What is wrong with these entries, read as {@link ProposalChangesBuilder#set} does. Nothing at
   * all is wrong with the name alone, since a draft may lack the others.
   */
  public List<FieldProblem> problems(List<String> entries) {
    List<String> given = given(entries);
    if (given.isEmpty()) {
      return this == NAME ? only(new Missing()) : List.of();
    }
    // Before anything is said of each: a list without an end would have as many problems.
    if (given.size() > mostEntries()) {
      return only(new WrongCount(0, mostEntries()));
    }
    return switch (kind()) {
      case Text(FieldRules rule) -> single(given, text -> rule.check(text));
      case Choice(var of) -> single(given, word -> notOneOf(of, word));
      case WholeNumber(long least, long most) -> single(given, n -> outside(n, least, most));
      case Pounds(long least, long most) -> single(given, n -> outside(n, least, most));
      case Choices(var of, var alone) -> {
        List<FieldProblem> found = each(entries, word -> notOneOf(of, word));
        yield found.isEmpty() && alone != null && given.size() > 1 && given.contains(alone.name())
            ? only(new Malformed(STANDS_ALONE))
            : found;
      }
      case Ids _ -> each(entries, ProposalField::notAnId);
    };
  }

  /** What a reader would see of the entries: those that are not blank, white space taken off. */
  static List<String> given(List<String> entries) {
    return entries.stream().map(String::strip).filter(entry -> !entry.isEmpty()).toList();
  }

  private List<FieldProblem> only(Rule rule) {
    return List.of(new FieldProblem(jsonName, rule));
  }

  private List<FieldProblem> single(List<String> given, Function<String, Optional<Rule>> check) {
    return check.apply(given.getFirst()).map(this::only).orElse(List.of());
  }

  /** Each under the place where it was given, blank ones counted. */
  private List<FieldProblem> each(List<String> entries, Function<String, Optional<Rule>> check) {
    List<FieldProblem> found = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      String field = jsonName + "[" + i + "]";
      String entry = entries.get(i).strip();
      if (!entry.isEmpty()) {
        if (!before.add(entry)) {
          found.add(new FieldProblem(field, new Repeated()));
        }
        check.apply(entry).ifPresent(rule -> found.add(new FieldProblem(field, rule)));
      }
    }
    return List.copyOf(found);
  }

  private static Optional<Rule> notOneOf(Class<? extends Enum<?>> of, String word) {
    List<String> allowed = Arrays.stream(of.getEnumConstants()).<String>map(Enum::name).toList();
    return allowed.contains(word) ? Optional.empty() : Optional.of(new NotOneOf(allowed));
  }

  private static Optional<Rule> outside(String number, long least, long most) {
    if (!number.matches("-?[0-9]+")) {
      return Optional.of(new Malformed(WHOLE_NUMBER));
    }
    boolean inside =
        number.length() <= MOST_DIGITS
            && Long.parseLong(number) >= least
            && Long.parseLong(number) <= most;
    return inside
        ? Optional.empty()
        : Optional.of(new OutOfRange(BigDecimal.valueOf(least), BigDecimal.valueOf(most)));
  }

  /** Stricter than {@link UUID#fromString}, which reads shortened forms too. */
  private static Optional<Rule> notAnId(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.empty()
        : Optional.of(new Malformed(ID));
  }
}
