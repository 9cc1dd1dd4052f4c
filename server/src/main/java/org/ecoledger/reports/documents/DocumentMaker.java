package org.ecoledger.reports.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.reports.contradictions.CheckedText;
import org.ecoledger.reports.contradictions.ContradictionChecker;
import org.ecoledger.reports.contradictions.Knowledge;
import org.ecoledger.reports.contradictions.checks.KnownFigures;
import org.ecoledger.reports.documents.Explanations.Explanation;
import org.ecoledger.reports.documents.Findings.Finding;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.templates.Template;
import org.ecoledger.reports.templates.TemplateFile;
import org.ecoledger.reports.templates.Templates;
import org.ecoledger.reports.writing.DocumentWriter;
import org.ecoledger.reports.writing.Gap;
import org.ecoledger.reports.writing.Head;
import org.ecoledger.reports.writing.Resolution;
import org.springframework.stereotype.Component;

/** Makes of a document's row what it says: its template filled with the data of its scope, as its unit may see them. */
@Component
class DocumentMaker {
    private final Templates templates;
    private final DocumentWriter writer;
    private final Regions regions;
    private final Units units;
    private final Jurisdictions jurisdictions;
    private final KnownFigures known;
    private final Clock clock;

    DocumentMaker(
            Templates templates,
            DocumentWriter writer,
            Regions regions,
            Units units,
            Jurisdictions jurisdictions,
            KnownFigures known,
            Clock clock) {
        this.templates = templates;
        this.writer = writer;
        this.regions = regions;
        this.units = units;
        this.jurisdictions = jurisdictions;
        this.known = known;
        this.clock = clock;
    }

    /**
     * A template that may be used today.
     *
     * @param subject kind of file that a document of it is about; empty where it speaks of a region and a period only
     */
    record Choice(
            String code,
            String version,
            String title,
            String english,
            String kind,
            List<Period.Kind> periods,
            String subject) {
        static Choice of(Template template) {
            return new Choice(
                    template.code(),
                    Integer.toString(template.version()),
                    template.title(),
                    template.english(),
                    template.kind(),
                    template.periods(),
                    template.subject());
        }

        String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : title;
        }
    }

    /** What is put under a document when it is issued. */
    record Stamp(String number, LocalDate on, String signer, String seal) {}

    List<Choice> choices() {
        return templates.inForce().stream().map(Choice::of).toList();
    }

    Optional<Choice> choice(String code) {
        return templates.find(code).map(Choice::of);
    }

    String titleOf(Document document, Locale locale) {
        return Choice.of(template(document)).name(locale);
    }

    private Template template(Document document) {
        return templates.get(document.template(), Integer.parseInt(document.templateVersion()));
    }

    /** What it says now. */
    Made make(Document document) {
        return make(document, CityTime.today(clock));
    }

    /** What it says as of this day. */
    Made make(Document document, LocalDate today) {
        TemplateFile file = templates.file(template(document));
        Region region = regions.get(document.region());
        Jurisdiction reader = jurisdictions.of(units.get(document.unit()));
        var scope = new Scope(region, document.period(), document.subject(), today, reader);
        return new Made(
                file.typed(),
                writer.resolve(file, scope, document.typed()),
                draftHead(document),
                known.of(region, today, document.period().to().getYear(), reader));
    }

    byte[] draft(Document document) {
        return writer.write(make(document).resolution(), draftHead(document));
    }

    byte[] issued(Made made, Document document, Stamp stamp) {
        return writer.write(made.resolution(), issuedHead(document, stamp));
    }

    private static Head draftHead(Document document) {
        return new Head(
                document.title(),
                "",
                document.unitName(),
                names(document.recipients()),
                names(document.copies()),
                null,
                null,
                null,
                true);
    }

    static Head issuedHead(Document document, Stamp stamp) {
        return new Head(
                document.title(),
                stamp.number(),
                document.unitName(),
                names(document.recipients()),
                names(document.copies()),
                stamp.on(),
                stamp.signer().isEmpty() ? null : stamp.signer(),
                stamp.seal().isEmpty() ? null : stamp.seal(),
                false);
    }

    /** Several addressees are written with signs between them. */
    private static List<String> names(String written) {
        return Arrays.stream(written.split("[,，、;；\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * A document's template with everything in its place.
     *
     * @param slots places that a person fills
     * @param head of the draft: what is compared and signed has no number and no date yet
     * @param knowledge against which its words are held: what its unit may see
     */
    record Made(List<String> slots, Resolution resolution, Head head, Knowledge knowledge) {
        Content content() {
            return content(head);
        }

        Content content(Head shown) {
            List<FieldValue.Picture> pictures = resolution.pictures();
            return new Content(
                    resolution.blocks(shown).stream()
                            .map(block -> BlockPieces.piece(block, pictures))
                            .toList(),
                    figures().stream().map(Content.Proof::of).toList());
        }

        /** Places that nobody has filled yet. */
        List<Gap> gaps() {
            return resolution.gaps(head);
        }

        List<Figure> figures() {
            return resolution.figures();
        }

        Made exchanging(UnaryOperator<Figure> exchange) {
            return new Made(slots, resolution.exchanging(exchange), head, knowledge);
        }

        List<Finding> findings(Map<String, Explanation> explained) {
            CheckedText text = resolution.text(head);
            PrintedFigures printed = PrintedFigures.of(resolution.blocks(head));
            return Findings.of(
                    text,
                    ContradictionChecker.check(text, knowledge).stream()
                            .filter(found -> !printed.hold(found))
                            .toList(),
                    explained);
        }

        /** Words for places that the template does not have would be lost unseen. */
        void refuseUnknown(Set<String> typed) {
            List<Objection> unknown = typed.stream()
                    .filter(name -> !slots.contains(name))
                    .map(name -> Objection.to("typed." + name, "documents.draft.unknown-place", name))
                    .toList();
            if (!unknown.isEmpty()) {
                throw Problem.objections("documents.draft.refused", unknown);
            }
        }
    }

    /** As an address that needs no further request. */
    static String address(byte[] picture) {
        String type = picture.length > 1 && picture[0] == (byte) 0xFF ? "jpeg" : "png";
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(picture);
    }
}
