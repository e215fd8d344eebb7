package uk.healthtech.pipeline.app.api.edge;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Decimals;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLong;
import uk.healthtech.pipeline.kernel.FieldProblem.TooShort;
import uk.healthtech.pipeline.kernel.FieldProblem.UnreadableCharacters;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;

/**
 * Turns raw fields into checked values and collects what is wrong with them, so that the caller
 * hears of everything at once. A field that breaks its rule comes back as null in spite of the
 * declared type: nothing may be made of the values before {@link #check()} has passed.
 */
@SuppressWarnings("NullAway") // see above
public final class Fields {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private final List<FieldProblem> problems = new ArrayList<>();
  private final Function<List<FieldProblem>, NotDone> end;

  private Fields(Function<List<FieldProblem>, NotDone> end) {
    this.end = end;
  }

  /** The fields of a JSON body. */
  public static Fields ofBody() {
    return new Fields(NotDone::fields);
  }

  /** The parameters of a query. */
  public static Fields ofParameters() {
    return new Fields(problems -> NotDone.invalid(EdgeProblem.INVALID_PARAMETER, problems));
  }

  /** An id in an address that is read by hand. */
  public static Optional<UUID> uuid(String text) {
    return PathIds.uuid(text);
  }

  /** Ends the request here if any field breaks its rule. */
  public void check() {
    if (!problems.isEmpty()) {
      throw end.apply(problems);
    }
  }

  /** Notes what rules of the kernel found broken. */
  public void problems(List<FieldProblem> found) {
    problems.addAll(found);
  }

  /** Notes a broken rule that the methods here do not know of. */
  public void problem(String field, Rule rule) {
    problems.add(new FieldProblem(field, rule));
  }

  /** A text, without white space at its ends. */
  public String text(String field, @Nullable String raw, FieldRules rule) {
    List<FieldProblem> found = rule.problems(field, raw);
    problems.addAll(found);
    return found.isEmpty() ? raw.strip() : null;
  }

  /** A text that may be left out. */
  public @Nullable String optionalText(String field, @Nullable String raw, FieldRules rule) {
    return raw == null || raw.isBlank() ? null : text(field, raw, rule);
  }

  /** A text that may name people, on its way to the held texts with an id and a salt of its own. */
  public FreeText free(String field, @Nullable String raw, FieldRules rule) {
    String text = text(field, raw, rule);
    if (text == null) {
      return null;
    }
    byte[] salt = new byte[32];
    RANDOM.nextBytes(salt);
    return new FreeText(UUID.randomUUID(), text, HexFormat.of().formatHex(salt));
  }

  /** The same, where it may be left out. */
  public @Nullable FreeText optionalFree(String field, @Nullable String raw, FieldRules rule) {
    return raw == null || raw.isBlank() ? null : free(field, raw, rule);
  }

  /** A text of a fixed form, described by a message of that key. */
  public @Nullable String optionalForm(
      String field, @Nullable String raw, String pattern, String form) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    return raw.strip().matches(pattern) ? raw.strip() : note(field, new Malformed(form), null);
  }

  /** One of the words of the language. */
  public <E extends Enum<E>> E word(String field, @Nullable String raw, Class<E> type) {
    return raw == null || raw.isBlank()
        ? note(field, new Missing(), null)
        : optionalWord(field, raw, type);
  }

  /** One of the words of the language, if any. */
  public <E extends Enum<E>> @Nullable E optionalWord(
      String field, @Nullable String raw, Class<E> type) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    return among(field, raw, EnumSet.allOf(type));
  }

  /** One of these words of the language and no other. */
  public <E extends Enum<E>> E word(String field, @Nullable String raw, Set<E> allowed) {
    return raw == null || raw.isBlank()
        ? note(field, new Missing(), null)
        : among(field, raw, allowed);
  }

  /** Any number of the words of the language; no word given means all that there are. */
  public <E extends Enum<E>> Set<E> words(String field, @Nullable List<String> raw, Class<E> type) {
    Set<E> words = EnumSet.noneOf(type);
    for (String word : raw == null ? List.<String>of() : raw) {
      E found = optionalWord(field, word, type);
      if (found != null) {
        words.add(found);
      }
    }
    return words;
  }

  /** Several words of the language, each under its own name; none is as good as any number. */
  public <E extends Enum<E>> Set<E> eachWord(
      String field, @Nullable List<@Nullable String> raw, Class<E> type) {
    return wordsAmong(field, raw, 0, EnumSet.allOf(type));
  }

  /** Several of these words of the language and no other, at least so many. */
  public <E extends Enum<E>> Set<E> wordsAmong(
      String field, @Nullable List<@Nullable String> raw, int least, Set<E> allowed) {
    Set<E> words = new LinkedHashSet<>();
    each(
        field,
        raw,
        least,
        allowed.size(),
        (entry, text) -> {
          E word = word(entry, text, allowed);
          if (word != null && !words.add(word)) {
            problem(entry, new Repeated());
          }
          return entry;
        });
    return words;
  }

  /** A day. */
  public LocalDate day(String field, @Nullable String raw) {
    return raw == null || raw.isBlank()
        ? note(field, new Missing(), null)
        : optionalDay(field, raw);
  }

  /** A day that may be left out. */
  public @Nullable LocalDate optionalDay(String field, @Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    LocalDate day;
    try {
      day = LocalDate.parse(raw.strip());
    } catch (DateTimeParseException e) {
      return note(field, new Malformed("form.date"), null);
    }
    if (day.isBefore(EARLIEST)) {
      return note(field, new TooEarly(EARLIEST), null);
    }
    return day.isAfter(LATEST) ? note(field, new TooLate(LATEST), null) : day;
  }

  /** A number that a person would write down, in its one plain form. */
  public BigDecimal number(String field, @Nullable BigDecimal raw) {
    Optional<Rule> broken = Decimals.check(raw);
    return broken.isPresent() ? note(field, broken.get(), null) : Decimals.plain(raw);
  }

  /** A whole number in a range. */
  public int whole(String field, @Nullable BigDecimal raw, int least, int most) {
    BigDecimal number = number(field, raw);
    if (number == null) {
      return 0;
    }
    if (number.scale() > 0) {
      problem(field, new Malformed("form.whole-number"));
      return 0;
    }
    BigDecimal from = BigDecimal.valueOf(least);
    BigDecimal to = BigDecimal.valueOf(most);
    if (number.compareTo(from) < 0 || number.compareTo(to) > 0) {
      problem(field, new OutOfRange(from, to));
      return 0;
    }
    return number.intValueExact();
  }

  /** A whole number in a range, which may be left out. */
  public @Nullable Integer optionalWhole(
      String field, @Nullable BigDecimal raw, int least, int most) {
    return raw == null ? null : Integer.valueOf(whole(field, raw, least, most));
  }

  /** A version that the caller saw, from 0, which may be left out. */
  public @Nullable Long optionalVersion(String field, @Nullable BigDecimal raw) {
    return raw == null ? null : Long.valueOf(whole(field, raw, 0, Integer.MAX_VALUE));
  }

  /** The short name of a gate's criterion. */
  public CriterionId criterion(String field, @Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return note(field, new Missing(), null);
    }
    try {
      return new CriterionId(raw.strip());
    } catch (IllegalArgumentException e) {
      return note(field, new Malformed("form.criterion"), null);
    }
  }

  /** A text of a fixed form that must be given. */
  public String form(String field, @Nullable String raw, String pattern, String form) {
    return raw == null || raw.isBlank()
        ? note(field, new Missing(), null)
        : optionalForm(field, raw, pattern, form);
  }

  /** A password, of which every character counts, white space too. */
  public String secret(String field, @Nullable String raw, int least, int most) {
    if (raw == null || raw.isEmpty()) {
      return note(field, new Missing(), null);
    }
    // HTTP Basic cannot carry these.
    if (raw.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD || isHalf(c))) {
      return note(field, new UnreadableCharacters(), null);
    }
    int length = raw.codePointCount(0, raw.length());
    if (length < least) {
      return note(field, new TooShort(least), null);
    }
    return length > most ? note(field, new TooLong(most), null) : raw;
  }

  /** An ODS code. */
  public OdsCode ods(String field, @Nullable String raw) {
    return raw == null || raw.isBlank()
        ? note(field, new Missing(), null)
        : optionalOds(field, raw);
  }

  /** An ODS code that may be left out. */
  public @Nullable OdsCode optionalOds(String field, @Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    try {
      return new OdsCode(raw.strip());
    } catch (IllegalArgumentException e) {
      return note(field, new Malformed(OdsCode.FORM), null);
    }
  }

  /** An id of ours. */
  public UUID id(String field, @Nullable String raw) {
    return raw == null || raw.isBlank() ? note(field, new Missing(), null) : optionalId(field, raw);
  }

  /** An id of ours that may be left out. */
  public @Nullable UUID optionalId(String field, @Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    return PathIds.uuid(raw.strip()).orElseGet(() -> note(field, new Malformed("form.id"), null));
  }

  /** Ids of ours among the parameters of a query, any number of them. */
  public Set<UUID> ids(String field, @Nullable List<String> raw) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (String text : raw == null ? List.<String>of() : raw) {
      UUID id = optionalId(field, text);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** A list, each entry under its own name such as {@code sites[2]}. */
  public <T, R> List<R> each(
      String field,
      @Nullable List<@Nullable T> raw,
      int least,
      int most,
      BiFunction<String, @Nullable T, R> read) {
    if (raw == null && least > 0) {
      return note(field, new Missing(), List.of());
    }
    List<@Nullable T> entries = raw == null ? List.of() : raw;
    if (entries.size() < least || entries.size() > most) {
      return note(field, new WrongCount(least, most), List.of());
    }
    int before = problems.size();
    List<R> values = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      values.add(read.apply(field + "[" + i + "]", entries.get(i)));
    }
    return problems.size() == before ? values : List.of();
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private <T> T note(String field, Rule rule, T instead) {
    problem(field, rule);
    return instead;
  }

  private <E extends Enum<E>> E among(String field, String raw, Set<E> allowed) {
    Optional<E> found = allowed.stream().filter(word -> word.name().equals(raw.strip())).findAny();
    return found.orElseGet(
        () -> note(field, new NotOneOf(allowed.stream().map(Enum::name).toList()), null));
  }
}
