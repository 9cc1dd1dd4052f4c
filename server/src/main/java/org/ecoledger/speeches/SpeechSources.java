package org.ecoledger.speeches;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which sentences tasks and lines of letters come (出处), for ever. */
@Repository
class SpeechSources {
    private final JdbcClient db;
    private final Clock clock;

    SpeechSources(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param kind task or letter
     * @param item in a letter: target or item; empty for a task
     * @param line of the letter; 0 for a task
     */
    record Made(String kind, String number, String item, int line) {
        static Made task(String number) {
            return new Made("task", number, "", 0);
        }

        static Made target(String letter, int line) {
            return new Made("letter", letter, "target", line);
        }

        static Made item(String letter, int line) {
            return new Made("letter", letter, "item", line);
        }

        boolean isTask() {
            return kind.equals("task");
        }

        /** Address of its page. */
        String page() {
            return (isTask() ? "/works/tasks/" : "/letters/") + number;
        }
    }

    /** A sentence from which something came. */
    record Source(
            Made made,
            long proposal,
            String speech,
            String title,
            LocalDate heldOn,
            Stretch stretch,
            String sentence) {}

    void add(long proposal, Made made) {
        db.sql("""
                        insert into speeches.sources (proposal, kind, number, item, line, made_at)
                        values (:proposal, :kind, :number, :item, :line, :at) on conflict do nothing
                        """)
                .param("proposal", proposal)
                .param("kind", made.kind())
                .param("number", made.number())
                .param("item", made.item())
                .param("line", made.line())
                .param("at", now())
                .update();
    }

    /** A merge that was taken back: the sentence is no source of the other's things any more; that it was is kept. */
    void end(long proposal) {
        db.sql("update speeches.sources set ended_at = :at where proposal = :proposal and ended_at is null")
                .param("at", now())
                .param("proposal", proposal)
                .update();
    }

    List<Made> madeOf(long proposal) {
        return madeOf(List.of(proposal)).getOrDefault(proposal, List.of());
    }

    /** What each of these proposals became, in the order in which it was made. */
    Map<Long, List<Made>> madeOf(Collection<Long> proposals) {
        record Row(long proposal, Made made) {}
        return db
                .sql("""
                        select proposal, kind, number, item, line from speeches.sources
                        where proposal = any(:proposals) and ended_at is null order by id
                        """)
                .param("proposals", proposals.toArray(Long[]::new))
                .query((row, _) -> new Row(
                        row.getLong("proposal"),
                        new Made(
                                row.getString("kind"),
                                row.getString("number"),
                                row.getString("item"),
                                row.getInt("line"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::proposal, Collectors.mapping(Row::made, Collectors.toList())));
    }

    /** All sentences of a task or letter, the earliest meeting first. */
    List<Source> of(String kind, String number) {
        return db.sql("""
                        select o.proposal, o.kind, o.number, o.item, o.line, p.speech, s.title, s.held_on, p.paragraph, p.from_at,
                               p.to_at, p.sentence
                        from speeches.sources o
                        join speeches.proposals p on p.id = o.proposal
                        join speeches.speeches s on s.number = p.speech
                        where o.kind = :kind and o.number = :number and o.ended_at is null
                        order by o.item desc, o.line, s.held_on, o.id
                        """)
                .param("kind", kind)
                .param("number", number)
                .query((row, _) -> new Source(
                        new Made(
                                row.getString("kind"),
                                row.getString("number"),
                                row.getString("item"),
                                row.getInt("line")),
                        row.getLong("proposal"),
                        row.getString("speech"),
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        new Stretch(row.getInt("paragraph"), row.getInt("from_at"), row.getInt("to_at")),
                        row.getString("sentence")))
                .list();
    }

    /** Numbers of the tasks that this speech alone or with others brought about. */
    List<String> tasksOf(String speech) {
        return db.sql("""
                        select distinct o.number from speeches.sources o join speeches.proposals p on p.id = o.proposal
                        where p.speech = :speech and o.kind = 'task' and o.ended_at is null order by o.number
                        """)
                .param("speech", speech)
                .query((row, _) -> row.getString("number"))
                .list();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
