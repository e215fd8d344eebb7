package uk.healthtech.pipeline.app.api.edge;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.After;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/** The parameters that every list has in common. */
public final class Reading {
  private static final Pattern AFTER = Pattern.compile("([^:]*):(\\d{1,18})");
  private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");
  private static final int USUAL_SIZE = 50;

  private Reading() {}

  /** Which page of which list. */
  public static Page page(
      Fields fields, Cursor list, @Nullable String cursor, @Nullable String size) {
    if (cursor != null && !list.accepts(cursor)) {
      fields.problem("cursor", new Malformed("form.cursor"));
    }
    return new Page(cursor, size(fields, size));
  }

  /** How many entries of a list. */
  public static int size(Fields fields, @Nullable String size) {
    if (size == null) {
      return USUAL_SIZE;
    }
    if (!size.matches("\\d{1,9}")) {
      fields.problem("size", new Malformed("form.whole-number"));
      return USUAL_SIZE;
    }
    int number = Integer.parseInt(size);
    if (number < 1 || number > Page.MOST) {
      fields.problem("size", new OutOfRange(BigDecimal.ONE, BigDecimal.valueOf(Page.MOST)));
    }
    return number;
  }

  /** The reader's own change that a list should show. */
  public static @Nullable After after(Fields fields, @Nullable String after) {
    if (after == null) {
      return null;
    }
    Matcher matcher = AFTER.matcher(after);
    Optional<UUID> stream = matcher.matches() ? PathIds.uuid(matcher.group(1)) : Optional.empty();
    if (stream.isEmpty()) {
      fields.problem("after", new Malformed("form.after"));
      return null;
    }
    return new After(stream.get().toString(), Long.parseLong(matcher.group(2)));
  }

  /** The reader's own change of one thing, which may be named by its sequence alone. */
  public static @Nullable After after(Fields fields, @Nullable String after, String stream) {
    if (after != null && SEQUENCE.matcher(after).matches()) {
      return new After(stream, Long.parseLong(after));
    }
    return after(fields, after);
  }

  /** A version by its number, which may be left out. */
  public static @Nullable Long version(Fields fields, String field, @Nullable String raw) {
    if (raw != null && !SEQUENCE.matcher(raw).matches()) {
      fields.problem(field, new Malformed("form.whole-number"));
      return null;
    }
    return raw == null ? null : Long.valueOf(raw);
  }

  /** A yes or no; absent is no. */
  public static boolean flag(Fields fields, String field, @Nullable String raw) {
    if (raw != null && !raw.equals("true") && !raw.equals("false")) {
      fields.problem(field, new Malformed("form.flag"));
    }
    return "true".equals(raw);
  }
}
