package org.ecoledger.reports.sources;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.FieldSource;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Flag;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.sources.Answers.Turns;
import org.ecoledger.reports.sources.MatterListFields.Listed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Problems that a ranking notice names, village and road, with a photo (M19-07, C20): what was found in the period's checks, then
 * the matters that are overdue or came back.
 */
@Repository
class NamedFields implements FieldSource {
    private static final int MOST = 100;
    /** More photos would make a document that nobody can send. */
    private static final int MOST_PHOTOS = 40;

    private final JdbcClient db;
    private final MatterListFields matters;
    private final MatterTypes types;
    private final EvidencePictures pictures;

    NamedFields(JdbcClient db, MatterListFields matters, MatterTypes types, EvidencePictures pictures) {
        this.db = db;
        this.matters = matters;
        this.types = types;
        this.pictures = pictures;
    }

    private record Finding(
            String number,
            String county,
            String township,
            String place,
            String name,
            String words,
            BigDecimal deduction,
            LocalDate foundOn,
            String responsible) {}

    @Override
    public String source() {
        return "named";
    }

    @Override
    public FieldValue value(Field field, Scope scope) {
        return switch (field.item()) {
            case "findings" -> named(scope);
            case "any" ->
                new Flag(!findings(scope).isEmpty()
                        || !matters.overdueIn(scope).isEmpty()
                        || !matters.reboundedIn(scope).isEmpty());
            default -> new Missing("没有“" + field.name() + "”");
        };
    }

    private FieldValue named(Scope scope) {
        var turns = new Turns();
        findings(scope).forEach(finding -> add(turns, finding, scope));
        List<Listed> overdue = matters.overdueIn(scope);
        overdue.stream().limit(MOST).forEach(matter -> add(turns, matter, "逾期事项", scope));
        matters.reboundedIn(scope).stream()
                .filter(matter -> !overdue.contains(matter))
                .limit(MOST)
                .forEach(matter -> add(turns, matter, "反弹事项", scope));
        return turns.rows();
    }

    private void add(Turns turns, Finding finding, Scope scope) {
        String page = "/checks/findings/" + finding.number();
        var own = new HashMap<String, FieldValue>();
        own.put("编号", Answers.words(finding.number(), page));
        own.put("来源", Answers.words("考核检查", page));
        own.put("县区", Answers.words(finding.county(), page));
        own.put("单位", Answers.words(finding.township(), page));
        own.put("地点", Answers.words(finding.place(), page));
        own.put(
                "问题",
                Answers.words(
                        finding.words().isBlank() ? finding.name() : finding.name() + "：" + finding.words(), page));
        own.put("扣分", Answers.words(finding.deduction().stripTrailingZeros().toPlainString() + "分", page));
        own.put("责任单位", Answers.words(finding.responsible(), page));
        own.put("发现日期", Answers.day(finding.foundOn(), page));
        photo(own, turns.size(), "check-finding:" + finding.number(), finding.place());
        turns.add(scope, own);
    }

    private void add(Turns turns, Listed matter, String source, Scope scope) {
        String page = matter.page();
        var own = new HashMap<String, FieldValue>();
        own.put("编号", Answers.words(matter.number(), page));
        own.put("来源", Answers.words(source, page));
        own.put("县区", Answers.words(matter.county(), page));
        own.put("单位", Answers.words(matter.owner(), page));
        own.put("地点", Answers.words(matter.place(), page));
        own.put(
                "问题",
                Answers.words(
                        types.name("kind", matter.kind(), Locale.SIMPLIFIED_CHINESE) + "：" + matter.title(), page));
        own.put("扣分", new Missing("事项本身不扣分"));
        own.put("责任单位", Answers.words(matter.owner(), page));
        own.put("发现日期", new Missing("见事项"));
        photo(own, turns.size(), "matter:" + matter.number(), matter.place());
        turns.add(scope, own);
    }

    private void photo(HashMap<String, FieldValue> own, int before, String subject, String of) {
        Optional<EvidenceFile> photo = before < MOST_PHOTOS
                ? pictures.newest(subject, List.of(EvidenceRole.SITE, EvidenceRole.BEFORE))
                : Optional.empty();
        own.put("照片", pictures.picture(photo, of));
        own.put("有照片", new Flag(photo.isPresent()));
    }

    private List<Finding> findings(Scope scope) {
        return db.sql("""
                        select f.number, coalesce(c.name, f.township_name) as county, f.township_name, f.place, f.name, f.words,
                               f.deduction, f.found_on, coalesce(f.responsible_name, f.township_name) as responsible
                        from assessment.pub_findings f
                        join organisation.pub_regions t on t.code = f.township
                        left join organisation.pub_regions c on c.code = t.parent
                        where f.path like :path and f.found_on between :from and :to
                        order by f.township, f.found_on, f.number limit :most
                        """)
                .param("path", scope.region().path() + "%")
                .param("from", scope.period().from())
                .param("to", scope.period().to())
                .param("most", MOST)
                .query((row, _) -> new Finding(
                        row.getString("number"),
                        row.getString("county"),
                        row.getString("township_name"),
                        row.getString("place"),
                        row.getString("name"),
                        row.getString("words"),
                        row.getBigDecimal("deduction"),
                        row.getObject("found_on", LocalDate.class),
                        row.getString("responsible")))
                .list();
    }
}
