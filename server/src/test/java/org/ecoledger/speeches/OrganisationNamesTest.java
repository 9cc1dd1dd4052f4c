package org.ecoledger.speeches;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;
import org.ecoledger.speeches.extraction.Organisation;
import org.ecoledger.targets.duties.Duties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@DisplayName("Units by the names that speeches give them (A.2, P13)")
class OrganisationNamesTest {
    private static final Actor TEST = Actor.system("test");

    @Autowired
    private Regions regions;

    @Autowired
    private Units units;

    @Autowired
    private Duties duties;

    @Autowired
    private OrganisationNames names;

    @BeforeEach
    void city() {
        if (regions.find("991500").isPresent()) {
            return;
        }
        regions.put(TEST, "991500", null, "云溪市", Level.CITY);
        regions.put(TEST, "991501", "991500", "松江县", Level.COUNTY);
        regions.put(TEST, "991502", "991500", "竹山县", Level.COUNTY);
        regions.put(TEST, "991501001", "991501", "柳泉镇", Level.TOWNSHIP);
        units.put(TEST, "yx-zj", "云溪市住房和城乡建设局", Kind.DEPARTMENT, "991500", null);
        units.put(TEST, "yx-nn", "云溪市农业农村局", Kind.DEPARTMENT, "991500", null);
        units.put(TEST, "yx-gz", "云溪市综合事务局", Kind.DEPARTMENT, "991500", null);
        units.put(TEST, "yx-hwb", "云溪市生态环境保护委员会办公室", Kind.COMMITTEE_OFFICE, "991500", null);
        units.put(TEST, "sj", "松江县人民政府", Kind.GOVERNMENT, "991501", null);
        units.put(TEST, "sj-sthj", "云溪市生态环境局松江分局", Kind.BUREAU, "991501", "sj");
        units.put(TEST, "sj-zj", "松江县住房和城乡建设局", Kind.DEPARTMENT, "991501", "sj");
        units.put(TEST, "zs-zj", "竹山县住房和城乡建设局", Kind.DEPARTMENT, "991502", null);
        units.put(TEST, "sj-lq", "柳泉镇人民政府", Kind.TOWNSHIP, "991501001", "sj");
        duties.assign(TEST, "yx-gz", "commerce", "云溪市机构改革方案");
    }

    @Test
    @DisplayName("By full name, by place and short name, by level, and by who leads it")
    void called() {
        Organisation city = names.spokenIn("991500");
        assertThat(city.unitsCalled("云溪市住房和城乡建设局")).containsExactly("yx-zj");
        assertThat(city.unitsCalled("市住建局")).containsExactly("yx-zj");
        assertThat(city.unitsCalled("市住建局主要负责人")).containsExactly("yx-zj");
        assertThat(city.unitsCalled("住建部门")).containsExactly("yx-zj");
        assertThat(city.unitsCalled("松江县住建局")).containsExactly("sj-zj");
        assertThat(city.unitsCalled("松江县")).containsExactly("sj");
        assertThat(city.unitsCalled("松江县政府")).containsExactly("sj");
        assertThat(city.unitsCalled("柳泉镇")).containsExactly("sj-lq");
        assertThat(city.unitsCalled("市环委办")).containsExactly("yx-hwb");
    }

    @Test
    @DisplayName("An old name is the unit of its kind; where none goes by it, the one that carries the kind’s duties")
    void old() {
        Organisation city = names.spokenIn("991500");
        assertThat(city.unitsCalled("市农委")).containsExactly("yx-nn");
        assertThat(city.unitsCalled("市商务局")).containsExactly("yx-gz");
        assertThat(city.unitsCalled("市气象局")).isEmpty();
    }

    @Test
    @DisplayName("The county’s own office in the county; several where nobody said which; nobody for a class")
    void ambiguous() {
        assertThat(names.spokenIn("991501").unitsCalled("县住建局")).containsExactly("sj-zj");
        assertThat(names.spokenIn("991501").unitsCalled("县生态环境分局")).containsExactly("sj-sthj");
        assertThat(names.spokenIn("991500").unitsCalled("县住建局")).containsExactly("sj-zj", "zs-zj");
        assertThat(names.spokenIn("991500").unitsCalled("各县区")).isEmpty();
        assertThat(names.spokenIn("991500").unitsCalled("")).isEmpty();
    }
}
