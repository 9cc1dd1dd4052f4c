package org.ecoledger.reports.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestCity;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.templates.Template;
import org.ecoledger.reports.templates.Templates;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A county with its government, a township and air of nine months, and a template with three figures, a missing one and a place
 * to write in. Logins: drafter7 (handler), vice7 (in charge), head7 (principal leader), town7 (handler of the township).
 */
final class DocumentCounty {
    static final String REGION = "997601";
    static final String TEMPLATE = "county-air";
    private static final Actor BUILDER = Actor.system("test");

    private DocumentCounty() {}

    static void build(
            Regions regions, Units units, Accounts accounts, Posts posts, Templates templates, JdbcClient db) {
        if (regions.find(REGION).isPresent()) {
            return;
        }
        regions.put(BUILDER, "997600", null, "公文市", Level.CITY);
        regions.put(BUILDER, REGION, "997600", "丙县", Level.COUNTY);
        regions.put(BUILDER, "997601001", REGION, "丙镇", Level.TOWNSHIP);
        units.put(BUILDER, "gov7", "丙县人民政府", Kind.GOVERNMENT, REGION, null);
        units.put(BUILDER, "town7", "丙镇人民政府", Kind.TOWNSHIP, "997601001", "gov7");
        person(accounts, posts, "drafter7", "易文", Role.HANDLER, "gov7");
        person(accounts, posts, "vice7", "段平", Role.LEADER_IN_CHARGE, "gov7");
        person(accounts, posts, "head7", "石坚", Role.PRINCIPAL_LEADER, "gov7");
        person(accounts, posts, "town7", "丁一", Role.HANDLER, "town7");
        air(db, "2025-01-01", "2025-09-30", 40);
        air(db, "2026-01-01", "2026-09-29", 35);
        Template kept = templates.upload(
                BUILDER,
                new Templates.About(
                        TEMPLATE,
                        "空气质量分析",
                        "Analysis of the air",
                        "analysis",
                        List.of(Period.Kind.RANGE, Period.Kind.MONTH),
                        "",
                        true,
                        LocalDate.of(2026, 1, 1)),
                docx());
        templates.issue(BUILDER, kept);
    }

    private static byte[] docx() {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (String line : List.of(
                    "{{标题}}",
                    "{{文号}}",
                    "{{时段}}，{{地区}}优良天数为{{优良天数}}，{{优良天数.同比}}。PM2.5平均浓度为{{PM25浓度}}。",
                    "全年优良天数目标为{{优良天数目标}}。",
                    "下一步打算：{{手写.打算}}。",
                    "{{签发人}} {{成文日期}} {{印章}} {{密级提示}}")) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every fourth day is polluted. */
    private static void air(JdbcClient db, String from, String to, int pm25) {
        db.sql("""
                        insert into evaluation.air_days
                            (place, place_kind, day, so2, so2_inputs, so2_needed, no2, no2_inputs, no2_needed,
                             co, co_inputs, co_needed, o3, o3_inputs, o3_needed, pm10, pm10_inputs, pm10_needed,
                             pm25, pm25_inputs, pm25_needed, aqi, category, primary_pollutants, complete, edition, as_of, computed_at)
                        select :place, 'county', d::date, 8, 24, 20, 20, 24, 20, 0.6, 24, 20, 80, 24, 20, 60, 24, 20,
                               :pm25, 24, 20,
                               case when extract(doy from d)::int % 4 = 0 then 120 else 80 end,
                               case when extract(doy from d)::int % 4 = 0 then 3 else 2 end,
                               '{PM25}', true, 'HJ 633-2012', d, d
                        from generate_series(:from::date, :to::date, interval '1 day') d
                        """)
                .param("place", REGION)
                .param("from", from)
                .param("to", to)
                .param("pm25", pm25)
                .update();
    }

    private static void person(Accounts accounts, Posts posts, String login, String name, Role role, String unit) {
        var account =
                accounts.openWithHash(BUILDER, login, name, accounts.encoded(TestCity.PASSWORD), Set.of(role), false);
        posts.assign(BUILDER, account.id(), unit, name, null);
    }

    /** A draft about January to September, with these words in the place to write in. */
    static JsonNode drafted(TestBrowser drafter, String words) {
        Answer begun = begun(drafter);
        return written(drafter, begun.json(), words).json();
    }

    static Answer begun(TestBrowser drafter) {
        return drafter.post(
                "/api/v1/documents",
                Map.of("template", TEMPLATE, "region", REGION, "period", "2026-01-01..2026-09-30"));
    }

    static Answer written(TestBrowser drafter, JsonNode document, String words) {
        return drafter.put(
                page(document),
                Map.of(
                        "title", document.get("head").get("title").asString(),
                        "recipients", "各乡镇、县直各单位",
                        "copies", "",
                        "typed", Map.of("打算", words),
                        "revision", document.get("revision").asInt()));
    }

    static String page(JsonNode document) {
        return "/api/v1/documents/" + document.get("head").get("id").asLong();
    }

    static Answer step(TestBrowser by, JsonNode document, String action, String note) {
        int revision = by.get(page(document)).json().path("revision").asInt();
        return by.post(page(document) + "/steps/" + action, Map.of("note", note, "seal", "印字3号", "revision", revision));
    }

    /** Submitted, reviewed and signed. */
    static void sign(int port, JsonNode document) {
        must(step(TestBrowser.signedIn(port, "drafter7"), document, "submit", ""));
        must(step(TestBrowser.signedIn(port, "vice7"), document, "approve", "同意"));
        must(step(TestBrowser.signedIn(port, "head7"), document, "sign", "同意印发"));
    }

    /** A document that went the whole way. */
    static JsonNode issued(int port, String words) {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode document = drafted(drafter, words);
        sign(port, document);
        return must(step(drafter, document, "issue", ""));
    }

    static JsonNode must(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    static String text(JsonNode document) {
        var text = new StringBuilder();
        document.get("content").get("pieces").forEach(piece -> {
            piece.get("spans").forEach(span -> text.append(span.get("words").asString()));
            text.append('\n');
        });
        return text.toString();
    }
}
