package org.ecoledger.speeches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.TestCity;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.intake.papers.PaperReader;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Sentences;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Organisation;
import org.ecoledger.speeches.extraction.PhrasedDays;
import org.ecoledger.speeches.extraction.Proposal;
import org.ecoledger.speeches.extraction.Proposal.Reason;
import org.ecoledger.speeches.extraction.SpokenText;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.ecoledger.speeches.model.ProposalModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ServerTest
@DisplayName("P13: what the external model says is kept beside what the rules found; that the text left is on record")
class ModelDeskTest {
    private static final String CITY = "991300";
    private static final String LOGIN = "wx-office";

    @Autowired
    Regions regions;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    @Autowired
    SpeechDesk desk;

    @Autowired
    SpeechRights rights;

    @Autowired
    Speeches speeches;

    @Autowired
    SpeechProposals proposals;

    @Autowired
    OrganisationNames names;

    @Autowired
    PhrasedByCalendar days;

    @Autowired
    Audit audit;

    @Autowired
    Sentences sentences;

    @Autowired
    ModelDesk asItComes;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient db;

    Actor office;

    @BeforeEach
    void city() {
        if (accounts.find(LOGIN).isEmpty()) {
            Actor builder = Actor.system("model-city");
            regions.put(builder, CITY, null, "外询市", Level.CITY);
            units.put(builder, "wx-office", "外询市环委办", Kind.COMMITTEE_OFFICE, CITY, null);
            var account = accounts.openWithHash(
                    builder, LOGIN, "文询", accounts.encoded(TestCity.PASSWORD), Set.of(Role.COMMITTEE_OFFICE), false);
            posts.assign(builder, account.id(), "wx-office", "经办人", null);
        }
        var account = accounts.find(LOGIN).orElseThrow();
        office = new Actor(account.id(), LOGIN, account.name(), Set.of(Role.COMMITTEE_OFFICE));
    }

    @Test
    @DisplayName("its proposals are open, marked and wait to be confirmed; what is known already is not proposed twice")
    void proposes() {
        String number = speech();
        int before = proposals.of(number).size();
        var answer = new ProposalModel.Answer.Proposed(List.of(duty(number, 0), duty(number, 1)), 3);
        ModelDesk models = desk(answer);
        models.ask(office, number);
        List<Drawn> drawn = proposals.of(number);
        List<Drawn> added = drawn.stream()
                .filter(one -> one.reason().rule().equals("model"))
                .toList();
        assertThat(drawn).hasSize(before + 2);
        assertThat(added).hasSize(2).allMatch(Drawn::isOpen).allMatch(one -> one.certainty() <= 40);
        assertThat(words(models, number)).isEqualTo("外部语言模型新提出2条，另有0条规则已提出，3条因原文中没有这一句或内容不全而舍去。");
        models.ask(office, number);
        assertThat(proposals.of(number)).hasSize(before + 2);
        assertThat(words(models, number)).startsWith("外部语言模型新提出0条，另有2条");
        desk.readAgain(office, number);
        assertThat(proposals.of(number)).filteredOn(Drawn::isOpen).containsAll(added);
        assertThat(audited(number))
                .containsSubsequence("speech.read-in", "speech.sent-to-model", "speech.model-answered");
    }

    @Test
    @DisplayName("a failure says so in the reader's language and loses nothing")
    void fails() {
        String number = speech();
        List<Drawn> before = proposals.of(number);
        ModelDesk models = desk(new ProposalModel.Answer.Failed("speeches.model.refused", List.of("503")));
        models.ask(office, number);
        assertThat(proposals.of(number)).isEqualTo(before);
        assertThat(words(models, number)).isEqualTo("外部语言模型拒绝了请求（状态码503）；拆解规则的建议不受影响。");
        assertThat(models.words(
                        speeches.find(number, rights.of(office), true)
                                .orElseThrow()
                                .model(),
                        Locale.ENGLISH))
                .startsWith("The external language model refused (status 503)");
    }

    @Test
    @DisplayName("as the product comes it is off: nothing can be asked and nothing is on record")
    void off() {
        String number = speech();
        assertThat(asItComes.where()).isEmpty();
        assertThatThrownBy(() -> asItComes.ask(office, number))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("speeches.model.off"));
        assertThat(audited(number)).doesNotContain("speech.sent-to-model");
    }

    private String speech() {
        String text = "大家要时刻绷紧这根弦" + UUID.randomUUID() + "。\n大家要把这件事放在心上。";
        var about = new SpeechDesk.About("讲话" + UUID.randomUUID(), LocalDate.of(2026, 3, 2), "");
        return desk.readIn(office, about, PaperReader.pasted("", text), text.getBytes(StandardCharsets.UTF_8));
    }

    private Proposal duty(String number, int paragraph) {
        String words = speeches.find(number, rights.of(office), true)
                .orElseThrow()
                .paragraphs()
                .get(paragraph);
        return new Proposal(
                0,
                new Stretch(paragraph, 0, words.length()),
                List.of(),
                new Reason(ProposalModel.RULE, List.of(words)),
                ProposalModel.MOST_CERTAIN,
                new Content.Forbidden(List.of(), words));
    }

    private String words(ModelDesk models, String number) {
        return String.valueOf(models.words(
                speeches.find(number, rights.of(office), true).orElseThrow().model(), Locale.SIMPLIFIED_CHINESE));
    }

    private List<String> audited(String number) {
        return db.sql("select action from access.audit_entries where subject = ? order by id")
                .param("speech:" + number)
                .query((row, _) -> row.getString("action"))
                .list();
    }

    private ModelDesk desk(ProposalModel.Answer answer) {
        return new ModelDesk(
                new Answering(answer), rights, speeches, proposals, names, days, audit, sentences, transactions);
    }

    /** A model that has its answer ready. */
    private record Answering(ProposalModel.Answer answer) implements ProposalModel {
        @Override
        public Optional<Where> where() {
            return Optional.of(new Where("small", "model.example"));
        }

        @Override
        public Answer ask(SpokenText text, Organisation organisation, PhrasedDays days) {
            return answer;
        }
    }
}
