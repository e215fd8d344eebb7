package uk.healthtech.pipeline.app.boot;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the address to open, once everything is up. */
@Component
@Profile("web")
@Order(3)
class Announcement implements ApplicationRunner {
  private final Environment environment;

  Announcement(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    System.out.printf(
        "%nReady. Open http://localhost:%s%n%n", environment.getProperty("local.server.port"));
  }
}
