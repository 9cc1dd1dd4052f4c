package org.ecoledger.assessment.consequences;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.assessment.consequences.Certificate.GateFact;
import org.ecoledger.assessment.consequences.ConsequenceKind.OnCertificate;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands at the gate of a certificate: places, vetoes, cards, other decisions, matters (M15-08, M15-09, M15-27). */
@Repository
class CertificateGate {
    private final JdbcClient db;
    private final ConsequenceRows rows;
    private final ConsequenceKinds kinds;
    private final AssessedUnits units;

    CertificateGate(JdbcClient db, ConsequenceRows rows, ConsequenceKinds kinds, AssessedUnits units) {
        this.db = db;
        this.rows = rows;
        this.kinds = kinds;
        this.units = units;
    }

    /** The facts of a unit in a time, as they are now. */
    List<GateFact> facts(Unit unit, LocalDate from, LocalDate to) {
        var facts = new ArrayList<GateFact>();
        Optional<Subject> subject = units.subjectOf(unit);
        subject.ifPresent(known -> {
            facts.addAll(places(known, from, to));
            facts.addAll(decisions(known, from, to));
        });
        facts.addAll(matters(unit, from, to));
        return List.copyOf(facts);
    }

    /** A closed period's place. */
    private record Placed(AssessmentPeriod period, String text, String ref) {
        boolean touches(LocalDate from, LocalDate to) {
            return !period.to().isBefore(from) && !period.from().isAfter(to);
        }

        GateFact fact() {
            return new GateFact(period.title() + "考核", text, "NONE", ref);
        }
    }

    private List<GateFact> places(Subject subject, LocalDate from, LocalDate to) {
        List<GateFact> found = db
                .sql(
                        "select period, text, place, of_places, ref from assessment.pub_scores where subject = ? order by period")
                .param(subject.code())
                .query((row, _) -> new Placed(
                        AssessmentPeriod.of(row.getString("period")).orElseThrow(),
                        placed(row.getString("text"), row.getString("place"), row.getInt("of_places")),
                        row.getString("ref")))
                .list()
                .stream()
                .filter(score -> score.touches(from, to))
                .map(Placed::fact)
                .toList();
        return found.isEmpty() ? List.of(new GateFact("考核名次", "任期内没有已关闭的考核期", "NONE", "")) : found;
    }

    private static String placed(String text, @Nullable String place, int places) {
        return place == null ? text + "分，不排名" : text + "分，" + places + "个考核对象中居第" + place + "位";
    }

    private List<GateFact> decisions(Subject subject, LocalDate from, LocalDate to) {
        List<GateFact> found = rows.standingOf(subject.code()).stream()
                .filter(file -> kinds.get(file.kind()).certificate() != OnCertificate.NONE)
                .filter(file -> isWithin(file, from, to))
                .map(this::fact)
                .toList();
        return found.isEmpty() ? List.of(new GateFact("一票否决、红黄牌、通报、约谈", "没有", "NONE", "")) : found;
    }

    private GateFact fact(Consequence file) {
        ConsequenceKind kind = kinds.get(file.kind());
        String name = kind.in(Locale.SIMPLIFIED_CHINESE);
        String label = kind.certificate() == OnCertificate.BLOCK ? name + "（不得出具）" : name;
        return new GateFact(label, file.sentence(), kind.certificate().name(), file.page());
    }

    /** What was decided in that time, or is about a period in it. */
    private static boolean isWithin(Consequence file, LocalDate from, LocalDate to) {
        Instant decided = file.decidedAt();
        LocalDate day =
                decided == null ? file.period().to() : CityTime.at(decided).toLocalDate();
        boolean then = !day.isBefore(from) && !day.isAfter(to);
        boolean about =
                !file.period().to().isBefore(from) && !file.period().from().isAfter(to);
        return then || about;
    }

    private List<GateFact> matters(Unit unit, LocalDate from, LocalDate to) {
        return db.sql("""
                        select count(*) filter (where overdue) as overdue,
                               count(*) filter (where closed_in_time = false) as late,
                               count(*) filter (where source = 'media') as media,
                               count(*) filter (where source = 'inspection') as inspection,
                               sum(rebounds) as rebounds
                        from matters.pub_matters
                        where owner = :unit and opened_at >= :from and opened_at < :end and merged_into is null
                        """)
                .param("unit", unit.code())
                .param("from", CityTime.startOf(from).atZone(CityTime.ZONE).toOffsetDateTime())
                .param(
                        "end",
                        CityTime.startOf(to.plusDays(1)).atZone(CityTime.ZONE).toOffsetDateTime())
                .query((row, _) -> List.of(
                        counted("超期未办结的事项", row.getLong("overdue"), "件", unit, "&overdue=true"),
                        counted("逾期办结的事项", row.getLong("late"), "件", unit, ""),
                        counted("媒体曝光的事项", row.getLong("media"), "件", unit, "&source=media"),
                        counted("督察交办的事项", row.getLong("inspection"), "件", unit, "&source=inspection"),
                        counted("反弹", row.getLong("rebounds"), "次", unit, "")))
                .single();
    }

    private static GateFact counted(String label, long count, String unit, Unit owner, String filter) {
        return new GateFact(
                label, count + unit, count == 0 ? "NONE" : "SHOWN", "/matters?owner=" + owner.code() + filter);
    }

    /** SHA-256 over the facts, in their order. */
    static String hash(List<GateFact> facts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (GateFact fact : facts) {
                for (String field : List.of(fact.label(), fact.text(), fact.weight(), fact.ref())) {
                    digest.update(field.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
