package org.ecoledger.reports.contradictions;

import java.util.Optional;
import org.ecoledger.figures.Figure;

/** What the database knows better than a text. */
public interface Knowledge {

    /** Nothing: the text is only held against itself. */
    Knowledge NONE = _ -> Optional.empty();

    /**
     * The figure that the claim states, as the database has it.
     *
     * @return empty where it is not known or not clear of what the claim speaks
     */
    Optional<Figure> about(Claim claim);

    /**
     * A figure as a text states it.
     *
     * @param place name of a region as written: 青河县, 全市; empty where none is named
     * @param subject what is counted or measured as written: 优良天数
     * @param period as written: 1—9月, 去年; empty where none is named
     * @param unit as written: 天, %, 微克/立方米
     */
    record Claim(String place, String subject, String period, String unit) {}
}
