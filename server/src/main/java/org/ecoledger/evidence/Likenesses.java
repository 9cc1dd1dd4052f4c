package org.ecoledger.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What all pictures in custody look like, found by the bands of their coarse bits. */
@Repository
class Likenesses {
    private static final Logger log = LoggerFactory.getLogger(Likenesses.class);

    /** More than these nobody looks at. */
    private static final int MOST = 20;

    private final JdbcClient db;
    private final Clock clock;
    private final List<LikenessRule> rules = LikenessRule.all();

    Likenesses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void keep(String sha256, Print print) {
        db.sql("""
                        insert into evidence.likenesses (sha256, coarse, fine) values (:sha256, :coarse, :fine::bit(256))
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", sha256)
                .param("coarse", print.coarse())
                .param("fine", print.fine())
                .update();
    }

    /** Nearest first. */
    List<Likeness> of(String sha256, String subject) {
        look(sha256);
        return print(sha256).map(print -> near(print, sha256, subject)).orElse(List.of());
    }

    private List<Likeness> near(Print print, String sha256, String subject) {
        LikenessRule rule = LikenessRule.on(CityTime.today(clock), rules);
        return db.sql("""
                        with near as (
                            select sha256, bit_count(fine # :fine::bit(256)) as distance
                            from evidence.likenesses
                            where (band1 = any(:band1) or band2 = any(:band2)
                                or band3 = any(:band3) or band4 = any(:band4))
                              and bit_count((coarse # :coarse)::bit(64)) <= :mostCoarse
                              and bit_count(fine # :fine::bit(256)) <= :mostFine
                              and sha256 <> :sha256
                        )
                        select f.*, near.distance
                        from near join evidence.files f on f.sha256 = near.sha256
                        where f.subject is not null and f.subject <> :subject
                        order by near.distance, f.uploaded_at, f.id
                        limit :most
                        """)
                .param("fine", print.fine())
                .param("coarse", print.coarse())
                .param("band1", rule.values(print.coarse(), 0))
                .param("band2", rule.values(print.coarse(), 1))
                .param("band3", rule.values(print.coarse(), 2))
                .param("band4", rule.values(print.coarse(), 3))
                .param("mostCoarse", rule.coarse())
                .param("mostFine", rule.fine())
                .param("sha256", sha256)
                .param("subject", subject)
                .param("most", MOST)
                .query((row, number) -> new Likeness(EvidenceRows.file(row, number), row.getInt("distance")))
                .list();
    }

    private Optional<Print> print(String sha256) {
        return db.sql("select coarse, fine::text as fine from evidence.likenesses where sha256 = ?")
                .param(sha256)
                .query((row, _) -> new Print(row.getLong("coarse"), row.getString("fine")))
                .optional();
    }

    /** Looks at one of the pictures that came before likeness did; false when there are none left. */
    @Transactional
    boolean lookAtNext() {
        Optional<String> next = db.sql("select sha256 from evidence.unlooked limit 1 for update skip locked")
                .query(String.class)
                .optional();
        next.ifPresent(this::look);
        return next.isPresent();
    }

    /** The thumbnail is upright and shows enough. One that cannot be read is left without a likeness. */
    private void look(String sha256) {
        db.sql("select thumbnail from evidence.contents join evidence.unlooked using (sha256) where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .optional()
                .ifPresent(thumbnail -> {
                    Print print = print(sha256, thumbnail);
                    if (print != null) {
                        keep(sha256, print);
                    }
                    db.sql("delete from evidence.unlooked where sha256 = ?")
                            .param(sha256)
                            .update();
                });
    }

    private static @Nullable Print print(String sha256, byte[] thumbnail) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(thumbnail));
            return image == null ? null : Print.of(image).orElse(null);
        } catch (IOException e) {
            log.warn("The thumbnail of {} cannot be read", sha256, e);
            return null;
        }
    }
}
