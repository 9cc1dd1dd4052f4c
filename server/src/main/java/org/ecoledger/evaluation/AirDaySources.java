package org.ecoledger.evaluation;

import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures of days, once for each track. */
@Configuration
class AirDaySources {

    @Bean
    FigureSource liveDays(AirDayFigures figures) {
        return new DaysOf(Track.LIVE, figures);
    }

    @Bean
    FigureSource reviewedDays(AirDayFigures figures) {
        return new DaysOf(Track.REVIEWED, figures);
    }

    private record DaysOf(Track track, AirDayFigures figures) implements FigureSource {
        @Override
        public String kind() {
            return track.figureKind();
        }

        @Override
        public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
            return figures.find(track, key, jurisdiction);
        }
    }
}
