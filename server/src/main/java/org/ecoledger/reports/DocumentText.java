package org.ecoledger.reports;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ecoledger.figures.Figure;

/** What a document says. Every number in it is a figure, so that freezing and the appendix are the same for all kinds. */
sealed interface DocumentText permits BulletinText, WeeklyText {
    String title();

    /** All figures in reading order, each once. */
    List<Figure> figures();

    /** The same words with other figures in the numbers' places. */
    DocumentText exchanging(UnaryOperator<Figure> figures);
}
