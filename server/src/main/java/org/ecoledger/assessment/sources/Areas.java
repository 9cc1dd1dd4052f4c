package org.ecoledger.assessment.sources;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.SubjectKind;

/** Those of the assessed that are known by a kind of code. */
final class Areas {

    private Areas() {}

    static Map<String, Subject> counties(FactQuestion question) {
        return of(question, SubjectKind.COUNTY);
    }

    static Map<String, Subject> departments(FactQuestion question) {
        return of(question, SubjectKind.DEPARTMENT);
    }

    /** Counties and townships, by code of the region. */
    static Map<String, Subject> regions(FactQuestion question) {
        Map<String, Subject> regions = of(question, SubjectKind.COUNTY);
        regions.putAll(of(question, SubjectKind.TOWNSHIP));
        return regions;
    }

    private static Map<String, Subject> of(FactQuestion question, SubjectKind kind) {
        Map<String, Subject> found = new LinkedHashMap<>();
        question.subjects().stream()
                .filter(subject -> subject.kind() == kind)
                .forEach(subject -> found.put(subject.code(), subject));
        return found;
    }
}
