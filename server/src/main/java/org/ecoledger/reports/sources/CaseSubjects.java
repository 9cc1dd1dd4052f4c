package org.ecoledger.reports.sources;

import java.util.List;
import java.util.Optional;
import org.ecoledger.inspection.Cases;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.reports.fields.SubjectSource;
import org.springframework.stereotype.Repository;

/** Handed-over cases to which a reply is written, by the number of their matter (P1). */
@Repository
class CaseSubjects implements SubjectSource {
    private final Cases cases;
    private final Matters matters;
    private final MatterSubjects subjects;

    CaseSubjects(Cases cases, Matters matters, MatterSubjects subjects) {
        this.cases = cases;
        this.matters = matters;
        this.subjects = subjects;
    }

    @Override
    public String kind() {
        return "inspection-case";
    }

    @Override
    public String name() {
        return "督察交办件";
    }

    @Override
    public String english() {
        return "handed-over case";
    }

    @Override
    public Optional<Choice> find(String key, Jurisdiction jurisdiction) {
        return matters.find(key, jurisdiction)
                .filter(matter -> cases.find(matter.number()).isPresent())
                .map(subjects::choice);
    }

    @Override
    public List<Choice> matching(String words, Jurisdiction jurisdiction, int most) {
        return subjects.choices("""
                select m.number from inspection.pub_cases c join matters.pub_matters m on m.number = c.matter
                join organisation.pub_regions r on r.code = m.region
                where (m.number || ' ' || c.acceptance || ' ' || m.title) ilike :pattern
                  and (r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units)
                       or m.taking_part && cast(:jurisdiction_units as text[]))
                order by c.batch desc, c.sequence, m.number limit :most
                """, words, jurisdiction, most);
    }
}
