package org.ecoledger.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.springframework.web.bind.annotation.RestController;

@DisplayName("House test 2: names come from the trade")
@AnalyzeClasses(packages = "org.ecoledger", importOptions = ImportOption.DoNotIncludeTests.class)
class NamingTest {
    @ArchTest
    static final ArchRule noNameSaysNothing = noClasses()
            .should()
            .haveNameMatching(".*[a-z](Impl|Manager|Helper|Util|Utils|DTO|Dto|VO|BO|PO)")
            .orShould()
            .haveNameMatching(".*[.$]Base[A-Z].*");

    @ArchTest
    static final ArchRule packagesAreFeaturesNotLayers = noClasses()
            .should()
            .resideInAnyPackage(
                    "..controller..",
                    "..service..",
                    "..impl..",
                    "..mapper..",
                    "..dto..",
                    "..vo..",
                    "..entity..",
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..base..",
                    "..constant..");

    @ArchTest
    static final ArchRule controllersAreCalledSoAndSeenByNobody = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .andShould()
            .haveSimpleNameEndingWith("Controller");
}
