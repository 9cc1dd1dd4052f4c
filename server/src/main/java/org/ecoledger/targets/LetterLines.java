package org.ecoledger.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.targets.LetterLine.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The duties and tasks of all letters. */
@Repository
class LetterLines {
    private final JdbcClient db;

    LetterLines(JdbcClient db) {
        this.db = db;
    }

    List<LetterLine> in(Letter letter) {
        return db.sql("""
                        select line, kind, text, due_on from targets.letter_lines where letter = ?
                        order by kind, line
                        """)
                .param(letter.id())
                .query((row, _) -> new LetterLine(
                        row.getInt("line"),
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("text"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** @return its number within all versions of the letter */
    int add(Letter draft, Kind kind, String text, @Nullable LocalDate dueOn) {
        return db.sql("""
                        insert into targets.letter_lines (letter, line, kind, text, due_on)
                        values (:letter,
                                (select coalesce(max(i.line), 0) + 1
                                 from targets.letter_lines i join targets.letters l on l.id = i.letter
                                 where l.number = :number),
                                :kind, :text, :due)
                        returning line
                        """)
                .param("letter", draft.id())
                .param("number", draft.number())
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("text", text)
                .param("due", dueOn)
                .query((row, _) -> row.getInt("line"))
                .single();
    }

    boolean remove(Letter draft, int line) {
        return db.sql("delete from targets.letter_lines where letter = ? and line = ?")
                        .params(draft.id(), line)
                        .update()
                == 1;
    }

    void copy(Letter from, Letter to) {
        db.sql("""
                        insert into targets.letter_lines (letter, line, kind, text, due_on)
                        select :to, line, kind, text, due_on from targets.letter_lines where letter = :from
                        """).param("to", to.id()).param("from", from.id()).update();
    }
}
