package org.ecoledger.reports.sources;

import java.util.HashMap;
import java.util.Map;

/**
 * What is counted by each query of {@code reports/counts.csv}: rows of label, text and address, in a region's {@code :path}, from
 * {@code :from} until before {@code :to}; {@code :till} is the end of the period, or now where it runs on.
 */
final class CountQueries {
    /** Whether a clock of the matter had run out at {@code :till} and was not stopped by then. */
    static final String LATE_AT_THE_END = """
            exists (
                select 1 from deadlines.pub_deadlines d
                where d.subject = 'matter:' || m.number and d.due_at <= :till
                  and (d.stopped_at is null or d.stopped_at > :till))
            """;

    private static final String IN_PERIOD = " >= :from and %1$s < :to";
    private static final String VERIFIED_FIRE = "('confirmed', 'put-out', 'explained', 'closed')";

    private static final Map<String, String> ALL = all();

    private CountQueries() {}

    static boolean has(String code) {
        return ALL.containsKey(code);
    }

    static String of(String code) {
        String query = ALL.get(code);
        if (query == null) {
            throw new IllegalStateException("reports/counts.csv counts by an unknown query " + code);
        }
        return query;
    }

    private static Map<String, String> all() {
        Map<String, String> queries = new HashMap<>();
        matters(queries);
        fires(queries);
        objects(queries);
        cases(queries);
        works(queries);
        queries.put("grid-people", """
                select distinct coalesce(a.name, h.account::text) as label, '' as text, '/grids' as ref
                from grids.pub_holdings h join grids.pub_cells c on c.code = h.cell
                left join access.pub_accounts a on a.id = h.account
                where c.region_path like :path order by 1
                """);
        queries.put("findings", """
                select f.number || ' ' || f.township_name || f.place as label, f.name as text,
                       '/checks/findings?number=' || f.number as ref
                from assessment.pub_findings f
                where f.path like :path and f.found_on >= :from_day and f.found_on < :to_day order by f.number
                """);
        return Map.copyOf(queries);
    }

    private static String between(String column) {
        return column + IN_PERIOD.formatted(column);
    }

    private static void matters(Map<String, String> queries) {
        String opened = matter("m.opened_at", between("m.opened_at"));
        queries.put("matters-opened", opened);
        queries.put(
                "complaints",
                matter(
                        "m.opened_at",
                        between("m.opened_at") + " and m.source in ('hotline', 'hotline-12369', 'hotline-12345',"
                                + " 'mayor-line', 'letter', 'visit', 'public')"));
        queries.put("patrol-matters", matter("m.opened_at", between("m.opened_at") + " and m.source = 'patrol'"));
        queries.put("matters-of", matter("m.opened_at", between("m.opened_at") + " and m.medium = :argument"));
        queries.put("matters-of-kind", matter("m.opened_at", between("m.opened_at") + " and m.kind = :argument"));
        String open = "m.opened_at < :till and (m.closed_at is null or m.closed_at >= :till) and m.merged_into is null";
        queries.put("matters-open", matter("m.opened_at", open));
        queries.put(
                "matters-overdue",
                matter("m.due_at", open + " and case when :current then m.overdue else " + LATE_AT_THE_END + " end"));
    }

    private static String matter(String moment, String condition) {
        return """
                select m.number || ' ' || m.title as label,
                       to_char(%s at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as text, '/matters/' || m.number as ref
                from matters.pub_matters m join organisation.pub_regions r on r.code = m.region
                where r.path like :path and %s
                order by m.number
                """.formatted(moment, condition);
    }

    private static void fires(Map<String, String> queries) {
        String seen = between("f.first_seen");
        queries.put("fires", fire("f.first_seen", seen + " and f.state <> 'reduced'"));
        queries.put(
                "fires-put-out", fire("f.put_out_at", between("f.put_out_at") + " and f.state in " + VERIFIED_FIRE));
        queries.put("fires-verified", fire("f.first_seen", seen + " and f.state in " + VERIFIED_FIRE));
        queries.put(
                "fires-open",
                fire("f.first_seen", seen + " and f.state in ('opened', 'dispatched', 'reduction-asked')"));
        queries.put("fires-reduced", fire("f.first_seen", seen + " and f.state = 'reduced'"));
    }

    private static String fire(String moment, String condition) {
        return """
                select f.number as label, to_char(%s at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as text,
                       '/fires/' || f.number as ref
                from fires.pub_fires f join organisation.pub_regions r on r.code = f.region
                where r.path like :path and %s
                order by f.number
                """.formatted(moment, condition);
    }

    private static void objects(Map<String, String> queries) {
        String listed = "o.list = :argument and o.registered_at < :till";
        String gone = "o.state = 'removed' and o.removed_at < :till";
        String removed = "o.state = 'removed' and " + between("o.removed_at");
        queries.put("listed", object("o.registered_at", listed));
        queries.put("removed-till", object("o.removed_at", listed + " and " + gone));
        queries.put("remaining", object("o.registered_at", listed + " and not coalesce(" + gone + ", false)"));
        queries.put("removed", object("o.removed_at", "o.list = :argument and " + removed));
        queries.put(
                "removed-way",
                object(
                        "o.removed_at",
                        "o.list = split_part(:argument, ':', 1) and f.facts ->> 'way' = split_part(:argument, ':', 2) and "
                                + removed));
        queries.put(
                "sand-yards-removed",
                object("o.removed_at", "o.list = 'mines' and f.facts ->> 'mineral' like '%砂%' and " + removed));
        String checked =
                "exists (select 1 from registry.pub_checks c where c.object = o.number and " + between("c.at") + ")";
        queries.put("objects-checked", object("o.checked_at", "o.list = :argument and " + checked));
        queries.put(
                "farms-checked",
                object(
                        "o.checked_at",
                        "o.list = 'livestock-farms' and (select c.facts ->> 'discharge' from registry.pub_checks c"
                                + " where c.object = o.number and " + between("c.at")
                                + " order by c.at desc, c.id desc limit 1) = 'no'"));
        queries.put(
                "objects-back",
                object(
                        "o.registered_at",
                        "o.list = :argument and exists (select 1 from registry.pub_returns b where b.object = o.number and "
                                + between("b.at") + ")"));
        queries.put("object-checks", """
                select o.number || ' ' || o.name as label, to_char(c.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as text,
                       '/registry/' || o.number as ref
                from registry.pub_checks c
                join registry.pub_objects o on o.number = c.object
                join organisation.pub_regions r on r.code = o.region
                where r.path like :path and %s
                order by c.at, c.id
                """.formatted(between("c.at")));
    }

    private static String object(String moment, String condition) {
        return """
                select o.number || ' ' || o.name as label,
                       coalesce(to_char(%s at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), '') as text, '/registry/' || o.number as ref
                from registry.pub_objects o
                join registry.pub_object_facts f on f.number = o.number
                join organisation.pub_regions r on r.code = o.region
                where r.path like :path and %s
                order by o.number
                """.formatted(moment, condition);
    }

    private static void cases(Map<String, String> queries) {
        String reported = between("c.reported_at");
        queries.put("cases-received", aCase("c.handed_over_at", between("c.handed_over_at")));
        queries.put("cases-reported", aCase("c.reported_at", reported));
        queries.put(
                "cases-on-time",
                aCase("c.reported_at", reported + " and (c.due_at is null or c.reported_at <= c.due_at)"));
        queries.put("cases-done", aCase("c.reported_at", reported + " and c.handling = 'done'"));
        queries.put("cases-staged", aCase("c.reported_at", reported + " and c.handling = 'staged'"));
        queries.put("cases-settled", aCase("c.reported_at", reported + " and c.handling in ('done', 'staged')"));
        queries.put("cases-true", aCase("c.reported_at", reported + " and c.truth = 'true'"));
        queries.put("cases-partly", aCase("c.reported_at", reported + " and c.truth = 'partly'"));
        queries.put("cases-true-or-partly", aCase("c.reported_at", reported + " and c.truth in ('true', 'partly')"));
        queries.put("cases-untrue", aCase("c.reported_at", reported + " and c.truth = 'untrue'"));
        queries.put("cases-accountable", aCase("c.reported_at", reported + " and c.accountability not in ('', '无')"));
        queries.put(
                "cases-owed",
                aCase(
                        "c.due_at",
                        "c.handed_over_at < :till and c.merged_into is null"
                                + " and (c.reported_at is null or c.reported_at >= :till)"
                                + " and (c.closed_at is null or c.closed_at >= :till)"));
    }

    private static String aCase(String moment, String condition) {
        return """
                select c.acceptance || ' ' || c.title as label,
                       coalesce(to_char(%s at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), '') as text,
                       '/matters/' || c.matter as ref
                from inspection.pub_case_results c join organisation.pub_regions r on r.code = c.region
                where r.path like :path and %s
                order by c.inspection, c.batch, c.sequence, c.matter
                """.formatted(moment, condition);
    }

    private static void works(Map<String, String> queries) {
        String issued = "t.state not in ('drafted', 'cancelled')";
        String due = issued + " and t.due_on >= :from_day and t.due_on < :to_day and t.due_on < :till_day";
        queries.put("tasks", task(issued + " and t.year = extract(year from :to_day - 1)"));
        queries.put("tasks-done", task("t.state = 'done' and t.done_on >= :from_day and t.done_on < :to_day"));
        queries.put(
                "tasks-late",
                task(issued + " and t.state <> 'paused' and t.due_on < :till_day"
                        + " and coalesce(t.reported_on, t.done_on, :till_day) >= :till_day"));
        queries.put(
                "tasks-open",
                task(issued + " and t.state <> 'paused' and t.year = extract(year from :to_day - 1)"
                        + " and coalesce(t.done_on, :till_day) >= :till_day"));
        queries.put("tasks-due", task(due));
        queries.put("tasks-in-time", task(due + " and coalesce(t.reported_on, t.done_on) <= t.due_on"));
        String run = "c.state not in ('drafted', 'cancelled')";
        queries.put(
                "campaigns",
                campaign(run + " and c.starts_on < :to_day and coalesce(c.closed_on, c.ends_on) >= :from_day"));
        queries.put("campaigns-closed", campaign("c.closed_on >= :from_day and c.closed_on < :to_day"));
    }

    private static String task(String condition) {
        return """
                select t.number || ' ' || t.title as label, '时限' || t.due_on as text, '/works/tasks/' || t.number as ref
                from works.pub_tasks t join organisation.pub_regions r on r.code = t.region
                where r.path like :path and %s
                order by t.due_on, t.number
                """.formatted(condition);
    }

    private static String campaign(String condition) {
        return """
                select c.number || ' ' || c.title as label, c.starts_on || '至' || c.ends_on as text,
                       '/works/campaigns/' || c.number as ref
                from works.pub_campaigns c
                where exists (select 1 from organisation.pub_regions r where r.code = any(c.regions) and r.path like :path) and %s
                order by c.starts_on, c.number
                """.formatted(condition);
    }
}
