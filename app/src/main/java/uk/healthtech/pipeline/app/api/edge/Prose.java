package uk.healthtech.pipeline.app.api.edge;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Every word that a person reads, from the one messages file. */
@Component
public final class Prose {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  public Prose() {
    messages.setBasename("messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
  }

  /** The sentence of that key; one that is missing is a mistake in the program. */
  public String say(String key, Object... values) {
    return messages.getMessage(key, values, Locale.UK);
  }

  /** The sentence of that key, if there is one. */
  public Optional<String> find(String key) {
    @Nullable String found = messages.getMessage(key, null, null, Locale.UK);
    return Optional.ofNullable(found);
  }

  /** What people call this. */
  public String word(Enum<?> value) {
    return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  /** A day as people write it. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Several words of which one is meant, in the order of their kind. */
  public String anyOf(Collection<? extends Enum<?>> values) {
    return list(values.stream().sorted().map(this::word).toList(), "list.or");
  }

  /** Several phrases that all are meant. */
  public String allOf(List<String> phrases) {
    return list(phrases, "list.and");
  }

  private String list(List<String> phrases, String lastTwo) {
    if (phrases.size() < 2) {
      return String.join("", phrases);
    }
    int last = phrases.size() - 1;
    return say(lastTwo, String.join(", ", phrases.subList(0, last)), phrases.get(last));
  }
}
