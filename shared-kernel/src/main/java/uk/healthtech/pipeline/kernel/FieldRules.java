package uk.healthtech.pipeline.kernel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLong;
import uk.healthtech.pipeline.kernel.FieldProblem.TooShort;
import uk.healthtech.pipeline.kernel.FieldProblem.UnreadableCharacters;

/**
 * What each text field accepts, for form, API and import alike. Lengths count characters as a
 * person does (code points).
 */
public enum FieldRules {
  /** An innovation's name. */
  NAME(2, 120),
  /** What it is, for a reader who has a minute. */
  SUMMARY(20, 1_000),
  /** The problem that it solves and who has it. */
  PROBLEM(20, 2_000),
  /** How it solves it. */
  HOW_IT_WORKS(20, 4_000),
  /** Who could benefit. */
  POPULATION(3, 1_000),
  /** What is known of its effect so far. */
  EVIDENCE_SO_FAR(3, 4_000),
  /** What an estimated sum covers, such as one patient for a year. */
  ESTIMATE_BASIS(3, 500),
  /** Why somebody decided as they did; held text. */
  REASON(3, 4_000),
  /** What a pilot is to find out; held text. */
  OBJECTIVES(10, 4_000),
  /** One condition of an approval; held text. */
  CONDITION(3, 1_000),
  /** What a pilot found; held text. */
  FINDINGS(20, 10_000),
  /** What a pilot measures. */
  MEASURE_NAME(2, 80),
  /** In which unit. */
  UNIT(1, 40),
  /** A hospital or other site. */
  SITE(2, 120),
  /** What somebody asks who decides; held text. */
  QUESTION(3, 4_000),
  /** What was answered to it; held text. */
  ANSWER(2, 4_000),
  /** A clinical lead's post, not a person's name. */
  POST(2, 120),
  /** The number of a document or certificate. */
  REFERENCE(2, 120),
  /** Who issued a certificate. */
  ISSUER(2, 200),
  /** The title of a piece of evidence. */
  TITLE(3, 300),
  /** Under which law a device carries its mark. */
  LEGAL_BASIS(2, 200),
  /** Which version of a form was filled in. */
  FORM_VERSION(1, 40),
  /** What went wrong in a pilot; held text. */
  INCIDENT(10, 10_000),
  /** How it was put right; held text. */
  RESOLUTION(3, 4_000),
  /** Who takes part in a pilot. */
  PILOT_POPULATION(2, 500),
  /** What the benefit of an adoption is. */
  BENEFIT(3, 300),
  /** What shows that benefit. */
  BENEFIT_EVIDENCE(3, 500),
  /** A gate criterion in leadership's words. */
  CRITERION_NAME(3, 200),
  /** The name of a bank holiday. */
  HOLIDAY(2, 80),
  /** Which meeting decided, by the group's own reference, not by people's names. */
  MEETING_REFERENCE(2, 60),
  /** What citizens or patients need, as an insight tells it. */
  INSIGHT_NEED(20, 4_000),
  /** Whose need it is, as a group. */
  INSIGHT_POPULATION(3, 500),
  /** On what an insight rests. */
  INSIGHT_EVIDENCE(3, 4_000),
  /** A theme's name. */
  THEME_NAME(3, 120),
  /** What a theme is about and why. */
  THEME_SUMMARY(20, 4_000),
  /** What somebody says about a theme; held text. */
  COMMENT(2, 4_000),
  /** Who invests. */
  INVESTOR(2, 200),
  /** A priority neighbourhood's name. */
  NEIGHBOURHOOD(2, 120),
  /** The code of a statistical area. */
  AREA_CODE(3, 20),
  /** Under which reference a portfolio keeps an innovation. */
  EXTERNAL_REFERENCE(1, 80),
  /** An organisation's name. */
  ORGANISATION_NAME(2, 200),
  /** A place by its name. */
  PLACE(2, 80),
  /** Where a fact was taken from. */
  SOURCE(2, 1_000),
  /** A person's name; accounts table only. */
  PERSON_NAME(1, 200),
  /** What an access token is for, in its owner's words. */
  TOKEN_LABEL(1, 80),
  /** Search words. */
  SEARCH(1, 100);

  private final int least;
  private final int most;

  FieldRules(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** The fewest characters, after white space at the ends is taken off. */
  public int least() {
    return least;
  }

  /** The most characters. */
  public int most() {
    return most;
  }

  /** The first rule that this text breaks, if any. Nothing at all is {@link Missing}. */
  public Optional<Rule> check(@Nullable String text) {
    if (text == null || text.codePoints().noneMatch(FieldRules::visible)) {
      return Optional.of(new Missing());
    }
    String stripped = text.strip();
    if (stripped.codePoints().anyMatch(this::unreadable)) {
      return Optional.of(new UnreadableCharacters());
    }
    int length = stripped.codePointCount(0, stripped.length());
    if (length < least) {
      return Optional.of(new TooShort(least));
    }
    return length > most ? Optional.of(new TooLong(most)) : Optional.empty();
  }

  /** The problems of a text under a field's name: none or one. */
  public List<FieldProblem> problems(String field, @Nullable String text) {
    return check(text).map(rule -> List.of(new FieldProblem(field, rule))).orElse(List.of());
  }

  /** Whether a reader would see anything. */
  private static boolean visible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !Character.isWhitespace(codePoint);
    };
  }

  /** Names and the like stand on one line; only longer texts have several. */
  private boolean isOneLine() {
    return most < 1_000;
  }

  /**
   * What makes a text look like another one: the marks that turn the direction of writing round.
   */
  private static boolean turnsRound(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  private boolean unreadable(int codePoint) {
    if (turnsRound(codePoint)) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL ->
          isOneLine() || (codePoint != '\n' && codePoint != '\r' && codePoint != '\t');
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> isOneLine();
      case Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> codePoint == 0xFFFD;
    };
  }
}
