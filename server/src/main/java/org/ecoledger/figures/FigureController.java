package org.ecoledger.figures;

import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens any number that the platform shows. */
@RestController
@RequestMapping("/api/v1/figures")
class FigureController {
    private final Figures figures;
    private final Jurisdictions jurisdictions;

    FigureController(Figures figures, Jurisdictions jurisdictions) {
        this.figures = figures;
        this.jurisdictions = jurisdictions;
    }

    @GetMapping
    FigureView open(@RequestParam String ref, Actor actor) {
        return figures.find(ref, jurisdictions.of(actor))
                .map(FigureView::of)
                .orElseThrow(() -> Problem.notFound("figures.not-found", ref));
    }
}
