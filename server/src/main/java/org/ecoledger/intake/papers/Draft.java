package org.ecoledger.intake.papers;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.intake.papers.Paper.Repair;

/** A piece while it is mended, with what was done to it so far. */
final class Draft {
    private final Spot spot;
    private final List<Note> notes = new ArrayList<>();
    private String text;

    Draft(String text, Spot spot) {
        this.text = text;
        this.spot = spot;
    }

    /** A repair whose piece has no number yet. */
    record Note(Repair.Kind kind, String was, String is) {}

    String text() {
        return text;
    }

    Spot spot() {
        return spot;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    void becomes(String mended) {
        text = mended;
    }

    void note(Repair.Kind kind, String was, String is) {
        notes.add(new Note(kind, was, is));
    }
}
