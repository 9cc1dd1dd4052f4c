package org.ecoledger.grids;

import java.util.Locale;
import org.ecoledger.organisation.Datum;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies in cells: objects under governance, sensitive places (M03-09). Whoever owns the thing registers it, in the
 * transaction in which it writes and audits the thing itself; in which cells it lies is worked out here, and again whenever
 * cells change.
 */
@Repository
public class Inside {
    private final JdbcClient db;
    private final Placements placements;

    Inside(JdbcClient db, Placements placements) {
        this.db = db;
        this.placements = placements;
    }

    /** What sort of thing it is. */
    public enum Kind {
        /** An object under governance; a cell without any is a paper grid. */
        OBJECT,
        /** A school, a hospital, a water intake, … */
        SENSITIVE
    }

    /**
     * How a cell's page names it.
     *
     * @param list code of the list to which it belongs; things are counted by list
     * @param link address of its page
     */
    public record Label(
            String list,
            String listChinese,
            String listEnglish,
            String name,
            @Nullable String link) {
        static final Label NONE = new Label("", "", "", "", null);
    }

    /**
     * Registers something, or says anew where it is.
     *
     * @param subject its name in all modules, such as {@code object:17}
     * @param cell the cell to which somebody assigned it; null for those at the point
     * @param lon degrees; NaN with a cell and without a point
     */
    @Transactional
    public void put(String subject, Kind kind, @Nullable String cell, double lon, double lat, @Nullable String datum) {
        put(subject, kind, Label.NONE, cell, lon, lat, datum);
    }

    /** The same with what a cell's page says about it. */
    @Transactional
    public void put(
            String subject,
            Kind kind,
            Label label,
            @Nullable String cell,
            double lon,
            double lat,
            @Nullable String datum) {
        Datum.Point point = Double.isNaN(lon) || Double.isNaN(lat) ? null : Datum.wgs84(lon, lat, datum);
        db.sql("""
                        insert into grids.inside (subject, kind, list, list_zh, list_en, name, link, cell, lon, lat)
                        values (:subject, :kind, :list, :zh, :en, :name, :link, :cell, :lon, :lat)
                        on conflict (subject) do update
                        set kind = excluded.kind, list = excluded.list, list_zh = excluded.list_zh,
                            list_en = excluded.list_en, name = excluded.name, link = excluded.link,
                            cell = excluded.cell, lon = excluded.lon, lat = excluded.lat
                        """)
                .param("subject", subject)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("list", label.list())
                .param("zh", label.listChinese())
                .param("en", label.listEnglish())
                .param("name", label.name())
                .param("link", label.link())
                .param("cell", cell)
                .param("lon", point == null ? null : point.lon())
                .param("lat", point == null ? null : point.lat())
                .update();
        placements.place(subject);
    }

    /** It lies nowhere any more. What was done there stays. */
    @Transactional
    public void remove(String subject) {
        db.sql("delete from grids.inside_cells where subject = ?")
                .param(subject)
                .update();
        db.sql("delete from grids.inside where subject = ?").param(subject).update();
    }
}
