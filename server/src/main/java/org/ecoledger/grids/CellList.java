package org.ecoledger.grids;

import java.util.List;
import java.util.Set;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cells a list shows, in the order of their codes. */
@Repository
class CellList {
    private final JdbcClient db;
    private final PaperGrids papers;

    CellList(JdbcClient db, PaperGrids papers) {
        this.db = db;
        this.papers = papers;
    }

    /**
     * What is asked for.
     *
     * @param words part of code or name
     * @param kinds codes; empty for all
     * @param region code; with all below it
     * @param fault what must be on paper only about them
     * @param mine account whose cells are wanted
     */
    record Wanted(
            @Nullable String words,
            Set<String> kinds,
            @Nullable String region,
            @Nullable Fault fault,
            @Nullable Long mine) {}

    /** Codes of all that fit, in order. */
    List<String> codes(Jurisdiction jurisdiction, Wanted wanted) {
        List<String> codes = db.sql("""
                        select c.code from grids.cells c
                        join organisation.pub_regions r on r.code = c.region
                        where c.ended is null and r.path like :jurisdiction_path
                          and (:words = '' or position(lower(:words) in lower(c.code || ' ' || c.name)) > 0)
                          and (cardinality(:kinds) = 0 or c.kind = any(:kinds))
                          and (:region = '' or r.path like (
                              select w.path || '%' from organisation.pub_regions w where w.code = :region))
                          and (:mine < 0 or exists (
                              select 1 from grids.holdings h
                              where h.cell = c.code and h.account = :mine and h.until is null))
                        order by c.code
                        """)
                .params(jurisdiction.parameters())
                .param("words", wanted.words() == null ? "" : wanted.words().strip())
                .param("kinds", wanted.kinds().toArray(String[]::new))
                .param("region", wanted.region() == null ? "" : wanted.region())
                .param("mine", wanted.mine() == null ? -1L : wanted.mine())
                .query((row, _) -> row.getString(1))
                .list();
        Fault fault = wanted.fault();
        return fault == null ? codes : only(codes, fault, jurisdiction);
    }

    private List<String> only(List<String> codes, Fault fault, Jurisdiction jurisdiction) {
        Set<String> faulty = papers.judged(jurisdiction, "").stream()
                .filter(judged -> judged.faults().contains(fault))
                .map(judged -> judged.standing().cell().code())
                .collect(java.util.stream.Collectors.toSet());
        return codes.stream().filter(faulty::contains).toList();
    }
}
