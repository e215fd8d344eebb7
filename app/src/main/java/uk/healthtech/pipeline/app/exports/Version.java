package uk.healthtech.pipeline.app.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Which version of the product this is. */
@Component
class Version {
  private static final String OF_THE_JAR =
      "/META-INF/maven/uk.healthtech.pipeline/app/pom.properties";

  private final String text = read();

  /** As the build names it; outside of a jar there is none. */
  String text() {
    return text;
  }

  private static String read() {
    try (InputStream jar = Version.class.getResourceAsStream(OF_THE_JAR)) {
      if (jar == null) {
        return "development";
      }
      Properties properties = new Properties();
      properties.load(jar);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
