package uk.healthtech.pipeline.app.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How texts and lists stand in cells, so that what is written is read again exactly.
 *
 * <p>A spreadsheet calculates what begins with an equals sign and its like, which an author of a
 * text could turn against its reader. Such a text is written with an apostrophe before it, and the
 * apostrophe is taken off when it is read. What begins so in a file of others is kept as it is.
 */
public final class Cells {
  /** Texts that a spreadsheet could calculate, behind any apostrophes; wide signs count too. */
  private static final Pattern CALCULATED = Pattern.compile("^'*[=+\\-@\\t\\r\\n＝＋－＠]");

  private static final Pattern MARKED = Pattern.compile("^'+[=+\\-@\\t\\r\\n＝＋－＠]");

  private Cells() {}

  /** A cell's text as it was meant. */
  static String read(String cell) {
    String text = plain(cell);
    return MARKED.matcher(text).lookingAt() ? text.substring(1) : text;
  }

  /** A text as it is safe in a cell. */
  public static String write(String text) {
    String plain = plain(text);
    return CALCULATED.matcher(plain).lookingAt() ? "'" + plain : plain;
  }

  /** Without white space at the ends, every line ended alike, whatever program saved it. */
  static String plain(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** The entries of a list; a semicolon or backslash of an entry's own has a backslash before. */
  static List<String> list(String cell) {
    List<String> entries = new ArrayList<>();
    StringBuilder entry = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean escapes = c == '\\' && i + 1 < cell.length() && isSpecial(cell.charAt(i + 1));
      if (escapes) {
        i++;
        entry.append(cell.charAt(i));
      } else if (c == ';') {
        entries.add(entry.toString().strip());
        entry.setLength(0);
      } else {
        entry.append(c);
      }
    }
    entries.add(entry.toString().strip());
    entries.removeIf(String::isEmpty);
    return List.copyOf(entries);
  }

  /** Entries as they stand in one cell. */
  static String list(List<String> entries) {
    return entries.stream()
        .map(entry -> plain(entry).replace("\\", "\\\\").replace(";", "\\;"))
        .collect(Collectors.joining("; "));
  }

  private static boolean isSpecial(char c) {
    return c == ';' || c == '\\';
  }
}
