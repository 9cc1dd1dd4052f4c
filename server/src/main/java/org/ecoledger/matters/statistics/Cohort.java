package org.ecoledger.matters.statistics;

/** Over what is counted: the matters received in a period, or the closures of a period. */
enum Cohort {
    RECEIVED("""
            with repeated as (
                select e.child as matter
                from matters.merges e
                join matters.matters file on file.number = e.parent
                join matters.matters report on report.number = e.child
                where e.unmerged_at is null and report.opened_at >= file.opened_at
                  and report.opened_at < file.opened_at + :repeat_days * interval '1 day'
                union
                select s.matter from matters.steps s where s.action = 'reopen-by-reporter')
            """, """
            from matters.matters m
            join organisation.pub_regions r on r.code = m.region
            left join repeated x on x.matter = m.number
            where r.path like :path and m.opened_at >= :from and m.opened_at < :to
            """, "m.opened_at"),
    CLOSED("", """
            from matters.closures c
            join matters.matters m on m.number = c.matter
            join organisation.pub_regions r on r.code = m.region
            where r.path like :path and c.closed_at >= :from and c.closed_at < :to
              and coalesce(c.disposition, m.disposition) in ('handle', 'merged')
            """, "c.closed_at");

    private final String with;
    private final String from;
    private final String time;

    Cohort(String with, String from, String time) {
        this.with = with;
        this.from = from;
        this.time = time;
    }

    String with() {
        return with;
    }

    String from() {
        return from;
    }

    /** Column of the time that puts a row into a period. */
    String time() {
        return time;
    }
}
