package org.ecoledger.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;

@DisplayName("House test 4: tests use the real thing")
@AnalyzeClasses(packages = "org.ecoledger")
class NoMocksTest {
    @ArchTest
    static final ArchRule nobodyMocks = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mockito..", "org.springframework.test.context.bean.override..", "org.easymock..");
}
