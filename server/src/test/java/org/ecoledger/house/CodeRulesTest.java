package org.ecoledger.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@DisplayName("House tests 3 and 4: how code is written here")
@AnalyzeClasses(packages = "org.ecoledger", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTest {
    private static final DescribedPredicate<JavaCall<?>> NOW_WITHOUT_CLOCK = DescribedPredicate.describe(
            "now() without a Clock",
            call -> call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class)));

    @ArchTest
    static final ArchRule sqlLivesInCollections = noClasses()
            .that()
            .areNotAnnotatedWith(Repository.class)
            .and(DescribedPredicate.describe(
                    "are no part of a collection",
                    type -> type.getEnclosingClass()
                            .map(outer -> !outer.isAnnotatedWith(Repository.class))
                            .orElse(true)))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule onlyAccessKnowsTheSecurityContext = noClasses()
            .that()
            .resideOutsideOfPackage("org.ecoledger.access..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.security.."));

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule nobodyUsesTheOldDate =
            noClasses().should().dependOnClassesThat().areAssignableTo(Date.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callCodeUnitWhere(NOW_WITHOUT_CLOCK)
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule clocksAreMadeInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages("org.ecoledger.clock..", "org.ecoledger.commandline..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "makes a clock of the machine",
                    call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getName().startsWith("system")));

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("org.ecoledger.commandline..")
            .should()
            .accessFieldWhere(DescribedPredicate.describe(
                    "is the standard output",
                    access -> access.getTargetOwner().isEquivalentTo(System.class)
                            && Set.of("out", "err").contains(access.getName())));
}
