package uk.healthtech.pipeline.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Seen failing with a clock in BoardFold and a JdbcTemplate in Sentences. */
class FoldsArePureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("uk.healthtech.pipeline.query");

  private static final Set<String> NOT_FROM_ARGUMENTS =
      Set.of("now", "randomUUID", "random", "nanoTime", "currentTimeMillis", "getenv");

  private static GivenClassesConjunction folds() {
    return noClasses().that().haveNameMatching(".*\\.[A-Za-z]*(Fold|Sentences|Decisions)(\\$.*)?");
  }

  @Test
  void folds_and_sentences_touch_no_framework_database_file_or_network() {
    folds()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.axonframework..",
            "org.springframework..",
            "org.slf4j..",
            "tools.jackson..",
            "java.sql..",
            "javax.sql..",
            "java.io..",
            "java.nio..",
            "java.net..",
            "java.util.random..",
            "java.util.concurrent..",
            "uk.healthtech.pipeline.eventstore..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.time\\.(Clock|InstantSource)|java\\.util\\.Random")
        .check(CLASSES);
  }

  @Test
  void folds_and_sentences_ask_for_no_time_and_no_chance() {
    folds()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "gives what no argument gave",
                (JavaMethodCall call) -> NOT_FROM_ARGUMENTS.contains(call.getTarget().getName())))
        .check(CLASSES);
  }
}
