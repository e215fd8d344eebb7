package uk.healthtech.pipeline.app.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;

/** Sees at every start that made-up and real data never mix, and marks the answers. */
@Configuration(proxyBeanMethods = false)
class KindOfData {
  private static final Profiles WHOLE = Profiles.of("command & query & web & !axonserver");

  /**
   * What this database holds: as it was marked at its first start.
   *
   * @param end the first day after the story, if it is to be another than the day of the first
   *     start
   * @throws WrongStart where it was started for the other kind
   */
  @Bean
  @DependsOnDatabaseInitialization
  Fictional fictional(
      JdbcTemplate jdbc,
      @Value("${pipeline.demo:false}") boolean demonstration,
      @Value("${pipeline.demo-day:}") @Nullable LocalDate end,
      Environment environment) {
    if (demonstration && !environment.acceptsProfiles(WHOLE)) {
      throw WrongStart.inParts();
    }
    LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), WorkingDays.ENGLAND);
    jdbc.update(
        """
        INSERT INTO kind_of_data (fictional, story_end)
        SELECT made_up, CASE WHEN made_up THEN CAST(? AS DATE) END
          FROM (SELECT ? AND NOT EXISTS (SELECT FROM domain_event_entry)) AS kind (made_up)
        ON CONFLICT DO NOTHING
        """,
        end == null ? today : end,
        demonstration);
    boolean fictional =
        Boolean.TRUE.equals(
            jdbc.queryForObject("SELECT fictional FROM kind_of_data", Boolean.class));
    if (fictional != demonstration) {
      throw fictional ? WrongStart.onDemonstration() : WrongStart.onRealData();
    }
    return new Fictional(fictional);
  }

  /** What is told, in a database that was found to be for it. */
  @Bean
  @ConditionalOnBooleanProperty("pipeline.demo")
  Story story(JdbcTemplate jdbc, Fictional fictional) {
    return new Story(jdbc);
  }

  /**
   * The clock of the story, and the real one after it. It stands before the story from the very
   * first, so that nothing that looks at a clock by itself gets ahead of what is told.
   */
  @Bean
  @Primary
  @ConditionalOnBooleanProperty("pipeline.demo")
  DemoClock demoClock(Story story) {
    DemoClock clock = new DemoClock(Clock.systemUTC());
    if (!story.isTold()) {
      clock.standAt(story.eve());
    }
    return clock;
  }

  /** Every answer of a demonstration says that it is one, also those that are no JSON. */
  @Bean
  @Profile("web")
  @ConditionalOnBooleanProperty("pipeline.demo")
  Mark mark() {
    return new Mark();
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class Mark extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      response.setHeader(Fictional.HEADER, Fictional.MARK);
      chain.doFilter(request, response);
    }
  }

  /** Something was to be started that would mix what is real with what is made up, or never end. */
  static final class WrongStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String next;

    private WrongStart(String what, String next) {
      super(what);
      this.next = next;
    }

    static WrongStart onDemonstration() {
      return new WrongStart(
          "This database holds a demonstration, in which everything is made up.",
          "Start it with ./run --demo, or start the real product on another directory"
              + " (./run --data DIR) or database. Nothing was changed.");
    }

    static WrongStart onRealData() {
      return new WrongStart(
          "This database holds real data, and a demonstration is made up.",
          "Start the demonstration on a directory of its own: ./run --demo uses ./data-demo unless"
              + " --data names another. Nothing was changed.");
    }

    static WrongStart inParts() {
      return new WrongStart(
          "A demonstration runs in one process on PostgreSQL: its story has one clock.",
          "Leave the profiles as they are: command,query,web. Nothing was changed.");
    }

    /** Says so at start, with what to do, instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<WrongStart> {
      @Override
      protected FailureAnalysis analyze(Throwable root, WrongStart cause) {
        return new FailureAnalysis(cause.getMessage(), cause.next, cause);
      }
    }
  }
}
