package org.ecoledger.standards;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;

/** The library can be taken anywhere: it brings nothing along, and its answers depend on its arguments alone. */
@AnalyzeClasses(packages = "org.ecoledger.standards", importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryTest {

    private static final Set<String> FLOATING_POINT = Set.of("double", "float");

    @ArchTest
    static final ArchRule usesTheJdkAndJSpecifyOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.ecoledger.standards..");

    @ArchTest
    static final ArchRule asksNoClock = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callCodeUnitWhere(named("now").and(targetOwner(resideInAPackage("java.time.."))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule callsNothingOfFloatingPoint =
            noClasses().should().callCodeUnitWhere(takesOrGivesFloatingPoint());

    @ArchTest
    static final ArchRule knowsNoFloatingPoint = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Double.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Float.class);

    @ArchTest
    static final ArchRule keepsNoFloatingPoint = noFields().should().haveRawType(isFloatingPoint());

    @ArchTest
    static final ArchRule givesNoFloatingPoint = noMethods().should().haveRawReturnType(isFloatingPoint());

    @ArchTest
    static final ArchRule takesNoFloatingPoint =
            noCodeUnits().should().haveRawParameterTypes(anyElementThat(isFloatingPoint()));

    private static DescribedPredicate<JavaClass> isFloatingPoint() {
        return describe(
                "double or float",
                type -> FLOATING_POINT.contains(type.getBaseComponentType().getName()));
    }

    private static DescribedPredicate<JavaCall<?>> takesOrGivesFloatingPoint() {
        return describe(
                "takes or gives floating point",
                call -> Stream.concat(
                                Stream.of(call.getTarget().getRawReturnType()),
                                call.getTarget().getRawParameterTypes().stream())
                        .anyMatch(isFloatingPoint()));
    }

    private static DescribedPredicate<JavaCall<?>> named(String name) {
        return describe("named " + name, call -> call.getName().equals(name));
    }

    private static DescribedPredicate<JavaCall<?>> targetOwner(DescribedPredicate<JavaClass> owner) {
        return describe("of " + owner.getDescription(), call -> owner.test(call.getTargetOwner()));
    }
}
