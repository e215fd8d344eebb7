package uk.healthtech.pipeline.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The edge reaches the two sides by commands, queries and events alone, which is what lets them
 * move to other machines.
 */
class ArchitectureTest {
  private static final String APP = "uk.healthtech.pipeline.app.";

  @Test
  void the_edge_knows_neither_side() {
    noClasses()
        .that()
        .resideInAnyPackage(
            APP + "api..",
            APP + "pages..",
            APP + "imports..",
            APP + "exports..",
            APP + "portfolio..",
            APP + "signin..",
            APP + "attempts..",
            APP + "bus..")
        .and()
        // Answered where the query side is played: it operates that side's own tables.
        .doNotHaveFullyQualifiedName(APP + "api.ReadModelsController")
        .and()
        .haveNameNotMatching(".*\\.ReadModelsController\\$.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("uk.healthtech.pipeline.command..", "uk.healthtech.pipeline.query..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uk.healthtech.pipeline.app"));
  }
}
