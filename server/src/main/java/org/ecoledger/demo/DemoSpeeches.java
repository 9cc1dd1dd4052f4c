package org.ecoledger.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.speeches.Drawn;
import org.ecoledger.speeches.ProposalDesk;
import org.ecoledger.speeches.ProposalDesk.Wish;
import org.ecoledger.speeches.SpeechDesk;
import org.ecoledger.speeches.SpeechDesk.About;
import org.ecoledger.speeches.SpeechProposals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mayor's speech at the meeting on the third quarter, read in and confirmed in part: “本周内报送” is a dated task that waits to be
 * issued, other lines wait to be confirmed (the story's item 8).
 */
@Component
@Order(81)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoSpeeches implements DemoStep {
    private static final LocalDate HELD_ON = LocalDate.of(2026, 9, 28);
    private static final Instant READ = Instant.parse("2026-09-28T09:20:00Z");
    private static final Instant CONFIRMED = Instant.parse("2026-09-28T09:40:00Z");

    private final SpeechDesk desk;
    private final ProposalDesk decisions;
    private final SpeechProposals proposals;
    private final DemoCast cast;

    DemoSpeeches(SpeechDesk desk, ProposalDesk decisions, SpeechProposals proposals, DemoCast cast) {
        this.desk = desk;
        this.decisions = decisions;
        this.proposals = proposals;
        this.cast = cast;
    }

    @Override
    public String name() {
        return "讲话拆解";
    }

    @Override
    @Transactional
    public void load(Consumer<Integer> progress) {
        Actor office = cast.office();
        String text = text();
        String number = StoryTime.making(
                READ,
                () -> desk.paste(
                        office, new About(text.lines().findFirst().orElseThrow(), HELD_ON, "全市三季度生态环境保护工作调度会"), text));
        progress.accept(50);
        StoryTime.at(CONFIRMED, () -> {
            accept(office, number, "本周内报送");
            accept(office, number, "11月底之前");
        });
    }

    private void accept(Actor actor, String number, String words) {
        Drawn drawn = proposals.of(number).stream()
                .filter(one -> one.sentence().contains(words))
                .findFirst()
                .orElseThrow();
        decisions.accept(actor, number, drawn.id(), new Wish(drawn.version(), null, null));
    }

    private static String text() {
        try (var in = new ClassPathResource("demo/speech.txt").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read demo/speech.txt", e);
        }
    }
}
