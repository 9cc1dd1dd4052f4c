package org.ecoledger.speeches.extraction;

import java.util.List;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;

/**
 * How a text is built: its speeches, their sections, and all sentences in order.
 *
 * @param parts the speeches; a text has at least one
 */
public record Outline(List<Part> parts, List<Section> sections, List<Sentence> sentences) {
    public Outline {
        parts = List.copyOf(parts);
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
    }

    /**
     * One speech.
     *
     * @param title as its heading says; empty where it has none
     * @param speaker empty where the text does not say
     * @param place the city or county that is spoken of; empty where the text does not say
     * @param fromParagraph its first paragraph
     * @param toParagraph the one after its last
     */
    public record Part(int number, String title, String speaker, String place, int fromParagraph, int toParagraph) {}

    /**
     * A section under a heading.
     *
     * @param level 1 for 一、, 2 for （一）, 3 for 1.
     */
    public record Section(int number, int part, int level, String heading, Bearing bearing) {}

    /**
     * A sentence, with its mark of ending.
     *
     * @param section number of the section in which it stands; -1 before the first heading
     * @param heading whether it is a heading
     */
    public record Sentence(int part, int section, Stretch stretch, boolean heading, Bearing bearing) {}

    /** What a stretch of a speech is about. */
    public enum Bearing {
        /** What is to be done. */
        ASKED,
        /** What has been done: nothing in it is a target or a task. */
        DONE,
        /** What is still wrong, and where things stand. */
        LACKING,
        /** Why it matters, greetings and closing words. */
        WHY
    }
}
