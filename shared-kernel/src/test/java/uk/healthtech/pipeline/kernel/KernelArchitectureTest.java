package uk.healthtech.pipeline.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** That the kernel is pure is held together with the rules that use it, in the command side. */
class KernelArchitectureTest {
  @Test
  void the_kernel_depends_on_the_jdk_and_jspecify_alone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "uk.healthtech.pipeline.kernel..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uk.healthtech.pipeline.kernel"));
  }
}
