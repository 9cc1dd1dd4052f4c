package org.ecoledger.grids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** So many points that a map draws near ones as one with their number. */
@Repository
class Crowd {
    /** Degrees; some 5 km, of which a city is a few dozen wide. */
    private static final double COARSE = 0.05;

    /** No box is divided finer, whatever is asked. */
    private static final int MOST_MESHES = 120;

    private final JdbcClient db;

    Crowd(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is looked at: WGS-84 degrees, and the width of a mesh in which points are drawn as one, degrees of longitude.
     */
    record Look(double west, double south, double east, double north, double mesh) {
        Look {
            mesh = Math.max(mesh, (east - west) / MOST_MESHES);
        }
    }

    /**
     * Points of one mesh.
     *
     * @param lon mean of theirs, WGS-84
     * @param name of the only one; null where there are more
     * @param link address of the only one's page
     */
    record Group(
            long count,
            double lon,
            double lat,
            @Nullable String name,
            @Nullable String link) {}

    /** Points of this kind in the jurisdiction, mesh by mesh; without a look all of them, coarsely. */
    List<Group> groups(Jurisdiction jurisdiction, String kind, @Nullable Look look) {
        return db.sql("""
                        select count(*) as count, avg(i.lon) as lon, avg(i.lat) as lat,
                               case when count(*) = 1 then any_value(i.name) end as name,
                               case when count(*) = 1 then any_value(i.link) end as link
                        from grids.inside i join organisation.pub_regions r on r.code = i.region
                        where i.kind = :kind and i.lon is not null and r.path like :jurisdiction_path
                          and (cast(:west as float8) is null
                               or point(i.lon, i.lat) <@ box(point(:west, :south), point(:east, :north)))
                        group by floor(i.lon / :mesh), floor(i.lat / :mesh)
                        """)
                .param("kind", kind)
                .param("west", look == null ? null : look.west(), java.sql.Types.DOUBLE)
                .param("south", look == null ? null : look.south(), java.sql.Types.DOUBLE)
                .param("east", look == null ? null : look.east(), java.sql.Types.DOUBLE)
                .param("north", look == null ? null : look.north(), java.sql.Types.DOUBLE)
                .param("mesh", look == null ? COARSE : look.mesh())
                .params(jurisdiction.parameters())
                .query(Crowd::group)
                .list();
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                row.getLong("count"),
                rounded(row.getDouble("lon")),
                rounded(row.getDouble("lat")),
                row.getString("name"),
                row.getString("link"));
    }

    /** About a decimetre: finer is not seen on a map, and travels. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
