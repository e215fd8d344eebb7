package uk.healthtech.pipeline.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What Maven cannot hold: decisions are free of frameworks and of everything that varies. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("uk.healthtech.pipeline.kernel", "uk.healthtech.pipeline.command");

  private static final String[] RULES = {
    "uk.healthtech.pipeline.command.innovation..",
    "uk.healthtech.pipeline.command.organisation..",
    "uk.healthtech.pipeline.command.account..",
    "uk.healthtech.pipeline.command.policy..",
    "uk.healthtech.pipeline.command.region..",
    "uk.healthtech.pipeline.command.insight..",
    "uk.healthtech.pipeline.command.theme..",
    "uk.healthtech.pipeline.command.investment..",
    "uk.healthtech.pipeline.command.place.."
  };

  private static final String KERNEL = "uk.healthtech.pipeline.kernel..";

  /** Calls that give another answer each time. */
  private static final Set<String> VARYING =
      Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random");

  @Test
  void rules_know_no_framework() {
    noClasses()
        .that()
        .resideInAnyPackage(RULES)
        .and()
        .haveSimpleNameNotEndingWith("Stream")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.axonframework..", "org.springframework..", "tools.jackson..")
        .check(CLASSES);
  }

  @Test
  void rules_and_kernel_have_no_clock_and_no_randomness_and_touch_nothing_outside() {
    noClasses()
        .that(resideInAnyPackage(RULES).or(resideInAnyPackage(KERNEL)))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                .or(
                    belongToAnyOf(
                        Clock.class,
                        InstantSource.class,
                        Random.class,
                        SecureRandom.class,
                        ThreadLocalRandom.class)))
        .check(CLASSES);
  }

  @Test
  void rules_and_kernel_call_nothing_that_answers_differently_each_time() {
    noClasses()
        .that(resideInAnyPackage(RULES).or(resideInAnyPackage(KERNEL)))
        .should()
        .callMethodWhere(
            describe(
                "the JDK tells the time or draws lots",
                (JavaMethodCall call) ->
                    call.getTargetOwner().getPackageName().startsWith("java.")
                        && VARYING.contains(call.getName())))
        .check(CLASSES);
  }
}
