package uk.healthtech.pipeline.app;

import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import uk.healthtech.pipeline.command.CommandSide;
import uk.healthtech.pipeline.eventstore.EventStoreConfiguration;
import uk.healthtech.pipeline.query.QuerySide;

/**
 * The only main class. The profiles command, query and web say which sides this process plays; with
 * none of them named it plays all.
 */
@SpringBootApplication
@Import({EventStoreConfiguration.class, CommandSide.class, QuerySide.class})
public class PipelineApplication {
  private static final Set<String> SIDES = Set.of("command", "query", "web");

  /** Starts the product. */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(PipelineApplication.class);
    application.addListeners(
        (ApplicationListener<ApplicationEnvironmentPreparedEvent>)
            event -> playAllSidesUnlessTold(event.getEnvironment()));
    application.run(arguments);
  }

  private static void playAllSidesUnlessTold(ConfigurableEnvironment environment) {
    if (List.of(environment.getActiveProfiles()).stream().noneMatch(SIDES::contains)) {
      SIDES.stream().sorted().forEach(environment::addActiveProfile);
    }
  }
}
