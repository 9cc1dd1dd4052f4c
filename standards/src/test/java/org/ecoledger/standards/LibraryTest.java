package org.ecoledger.standards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** The library can be taken anywhere: it brings nothing along, and its answers depend on its arguments alone. */
@AnalyzeClasses(packages = "org.ecoledger.standards", importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryTest {

    @ArchTest
    static final ArchRule usesTheJdkAndJSpecifyOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.ecoledger.standards..");

    @ArchTest
    static final ArchRule asksNoClock =
            noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule computesWithoutFloatingPoint = noClasses()
            .should()
            .callMethod(java.math.BigDecimal.class, "doubleValue")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Double.class);
}
